#!/usr/bin/env python3
"""Runs random programs under minipy and under CPython 3.13 and reports where they differ.

usage: random_programs.py --oracle python3.13 [--binary build/release/minipy] [--count N] [--seed S]
                          [--batch B] [--keep FOLDER] [--memory MB]

A program is made from its seed alone, so a report can be repeated: --seed S --count 1 --show prints
it. Programs hold expressions over all built-in types with all their methods, statements with control
flow, patterns, exceptions and groups of them, closures, generators, coroutines and classes; each
prints what it works out, and every error's type, text, lines and chain. Parts in tools/random_source/:

  tables.py, methods.py   values and templates of expressions       expressions.py  fills them
  definitions.py          functions, generators, classes            statements.py   statements, programs
  prelude.py              how a program prints, and what it finds ready

Some hundred programs run in one process (--batch), each in a namespace of its own; when a process
dies, its last program is to blame and the rest run in another. Both sides run with bounded memory
(--memory) and time; a program that reaches such a bound on either side is counted apart. One that
differs is run again alone, without the statements that do not matter.

Hashes of strs and bytes, hashes of nan (an address) and the order of sets of them are each interpreter's
own. So a program that differs is run under CPython with other hash seeds and other addresses too: a line on
which CPython disagrees with itself says nothing, and nothing behind it does when the numbers of lines are
not all the same. A program that differs in no other line is counted apart. --missing lists the public
methods of the built-in types that no template calls. What templates leave out is listed in methods.py.
"""
import argparse
import collections
import itertools
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from random_source.methods import METHODS  # noqa: E402
from random_source.prelude import END, PRELUDE  # noqa: E402
from random_source.statements import Statements  # noqa: E402

VARIANTS = range(1, 17)  # hash seeds, and numbers of floats that are alive before the programs
BOUNDS = ("MemoryError", "(no end)")
TYPES = {"int": int, "float": float, "complex": complex, "bool": bool, "str": str, "bytes": bytes,
         "bytearray": bytearray, "view": memoryview, "tuple": tuple,
         "list": list, "dict": dict, "set": set, "frozenset": frozenset, "range": range, "slice": slice}


def program_of(seed):
    return Statements(seed).program()


def text_of(statements):
    return "\n".join(line for statement in statements for line in statement) + "\n"


class Side:
    """One interpreter: runs programs and gives what each printed."""

    def __init__(self, command, memory, folder):
        self.command, self.memory = command.split(), memory << 20
        self.path = pathlib.Path(folder) / "batch.py"

    def bound(self):
        resource.setrlimit(resource.RLIMIT_AS, (self.memory, self.memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def process(self, programs, variant):
        """The lines of each program, and how the process ended."""
        moved = f"__moved = [k + 0.5 for k in range({variant})]\n"  # the next floats lie elsewhere
        self.path.write_text(moved + PRELUDE + "".join(f"run({seed}, {text_of(program)!r})\n" for seed,
                                               program in programs) + END)
        environment = {**os.environ, "PYTHONHASHSEED": str(variant), "PYTHONWARNINGS": "ignore"}
        try:
            done = subprocess.run([*self.command, str(self.path)], stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, timeout=30 + len(programs) / 4, env=environment,
                                  preexec_fn=self.bound)
            status, output, error = done.returncode, done.stdout, done.stderr
        except subprocess.TimeoutExpired as late:
            status, output, error = "(no end)", late.stdout or b"", b""
        answers, lines = {}, []
        for line in output.decode("utf-8", "replace").split("\n"):
            if line.startswith("#### "):
                lines = answers[line[5:]] = []
            else:
                lines.append(line)
        if status == 0 and "end" in answers:
            answers.pop("end")
            return answers, None
        return answers, f"{status} {error.decode('utf-8', 'replace')[-200:]}"

    def run(self, programs, variant=0):
        """What each program printed; one that ended its process says so in its last line."""
        found, left = {}, list(programs)
        while left:
            answers, death = self.process(left, variant)
            known = [seed for seed, _ in left if str(seed) in answers]
            for seed in known:
                found[seed] = answers[str(seed)]
            if death is None:
                break
            last = known[-1] if known else left[0][0]
            found.setdefault(last, []).append(f"(process ended: {death})")
            left = left[[seed for seed, _ in left].index(last) + 1:]
        return found


def first_difference(mine, runs):
    """Our line and CPython's at the first place where all runs of CPython agree and we do not."""
    lengths = {len(lines) for lines in (mine, *runs)}
    for line, *others in itertools.zip_longest(mine, *runs, fillvalue="(nothing)"):
        if len(set(others)) == 1:
            if line != others[0]:
                return line, others[0]
        elif len(lengths) > 1:
            return None
    return None


def compared(seed, program, sides):
    """How a program alone ends: "same", "bound", "unsettled" or "differs"; then the lines that differ."""
    ours, oracle = sides
    alone = [(seed, program)]
    mine, theirs = ours.run(alone)[seed], oracle.run(alone)[seed]
    if mine == theirs:
        return "same", None
    if reaches_a_bound((mine, theirs)):
        return "bound", None
    runs = [theirs, *(oracle.run(alone, variant)[seed] for variant in VARIANTS)]
    found = first_difference(mine, runs)
    return ("differs", found) if found else ("unsettled", None)


def reaches_a_bound(answers):
    return any(bound in line for lines in answers for line in lines for bound in BOUNDS)


def minimised(seed, program, sides):
    """Statements are left out as long as the two sides still differ."""
    at = 0
    while at < len(program) and len(program) > 1:
        fewer = program[:at] + program[at + 1:]
        if compared(seed, fewer, sides)[0] == "differs":
            program = fewer
        else:
            at += 1
    return program


def report(seed, program, sides, keep):
    """Prints a difference; gives what compared() says of the program when it runs alone."""
    outcome, lines = compared(seed, program, sides)
    if outcome != "differs":
        return outcome
    small = minimised(seed, program, sides)
    first, second = compared(seed, small, sides)[1] or lines
    print(f"seed {seed}:\n    minipy:  {first}\n    CPython: {second}", flush=True)
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        (keep / f"{seed}.py").write_text(PRELUDE + f"run({seed}, '''\n" + text_of(small).replace("\\",
                                                                                                 "\\\\").replace("'''", "\\'''") + f"''')\n{END}")
    return outcome


def missing_methods():
    called = {kind: {re.match(r"\w+", template)[0] for template in templates} for kind,
              templates in METHODS.items()}
    return [f"{type_.__name__}.{name}" for kind, type_ in TYPES.items() for name in dir(type_) if not name.startswith("_") and name not in called[kind]]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--oracle", default="python3.13")
    parser.add_argument("--binary", default="build/release/minipy")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--batch", type=int, default=100)
    parser.add_argument("--memory", type=int, default=4096, help="bound of each side's address space in MB")
    parser.add_argument("--keep", type=pathlib.Path, help="folder for the programs that differ")
    parser.add_argument("--show", action="store_true", help="print the programs and run nothing")
    parser.add_argument("--missing", action="store_true", help="list methods that no template calls")
    options = parser.parse_args()
    if options.missing:
        print("\n".join(missing_methods()) or "every public method of the built-in types is called")
        return 0
    every = range(options.seed, options.seed + options.count)
    if options.show:
        for seed in every:
            print(text_of(program_of(seed)))
        return 0
    lines, outcomes = 0, collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        sides = [Side(command, options.memory, folder) for command in (options.binary, options.oracle)]
        for start in range(0, len(every), options.batch):
            programs = [(seed, program_of(seed)) for seed in every[start:start + options.batch]]
            mine, theirs = (side.run(programs) for side in sides)
            for seed, program in programs:
                lines += len(theirs[seed])
                if reaches_a_bound((mine[seed], theirs[seed])):
                    outcomes["bound"] += 1
                elif mine[seed] != theirs[seed]:
                    outcomes[report(seed, program, sides, options.keep)] += 1
            print(f"... {start + len(programs)} programs, {outcomes['differs']} differ", file=sys.stderr, flush=True)
    print(f"{len(every)} programs ({lines} lines of output), {outcomes['differs']} differ")
    print(f"not compared: {outcomes['bound']} reached a bound of memory or time, {outcomes['unsettled']} differ only where CPython "
          f"differs from itself with another hash seed, {outcomes['same']} only when they run among others")
    return 1 if outcomes["differs"] else 0


if __name__ == "__main__":
    sys.exit(main())
