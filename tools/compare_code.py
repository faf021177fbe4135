"""Compares the code that minipy's compiler makes with CPython 3.13's, over whole source trees.

Run it with CPython 3.13:

    python3.13 tools/compare_code.py --dump build/dump_code [-v] [--no-positions] FILE_OR_DIR...

DUMP prints the code objects of files in the layout of dump() below. Two things depend on the hash
seed in CPython and are compared as sets: frozenset constants and __static_attributes__.
"""

import argparse
import collections
import dis
import importlib.util
import os
import subprocess
import sys
import tokenize
import types
import warnings


def constant(value):
    if isinstance(value, frozenset):
        return "frozenset(" + "".join(item + "," for item in sorted(map(constant, value))) + ")"
    if isinstance(value, tuple):
        return "(" + "".join(constant(item) + "," for item in value) + ")"
    if isinstance(value, types.CodeType):
        return "<code>"
    return repr(value)


def attributes_indices(code):
    """Constants stored as __static_attributes__."""
    found = set()
    previous = None
    for instruction in dis.get_instructions(code):
        if instruction.opname == "STORE_NAME" and instruction.argval == "__static_attributes__":
            found.add(previous.arg)
        previous = instruction
    return found


def dump(code, out):
    flags = code.co_flags
    out.append(f"CODE {code.co_name} {code.co_qualname} args={code.co_argcount},"
               f"{code.co_posonlyargcount},{code.co_kwonlyargcount} flags={flags:x} "
               f"stack={code.co_stacksize} first={code.co_firstlineno}")
    out.append("names:" + "".join(" " + name for name in code.co_names))
    cells, free, local = set(code.co_cellvars), code.co_freevars, code.co_varnames
    hidden = code._varname_from_oparg  # the only way to see localsplus in order
    names = []
    total = len(local) + len([c for c in code.co_cellvars if c not in local]) + len(free)
    for i in range(total):
        names.append(hidden(i))
    out.append("locals:" + "".join(" " + name for name in names))
    for value in code.co_consts:
        out.append("const " + constant(value))
    positions = list(code.co_positions())
    raw = code.co_code
    deopt = [code._co_code_adaptive, raw][1]
    index = 0
    while index < len(deopt) // 2:
        op = deopt[2 * index]
        arg = deopt[2 * index + 1]
        line, end_line, column, end_column = positions[index]
        if line is None:
            place = "None"
        elif column is None:
            place = f"{line}-{end_line}"
        else:
            place = f"{line}:{column}-{end_line}:{end_column}"
        out.append(f"{index} {dis.opname[op]} {arg if op > 44 or True else 0} {place}")
        index += 1 + dis._inline_cache_entries.get(dis.opname[op], 0)
    for entry in dis._parse_exception_table(code):
        out.append(f"exc {entry.start // 2} {entry.end // 2} {entry.target // 2} {entry.depth} "
                   f"{int(entry.lasti)}")
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            dump(value, out)


def expected(path, optimize):
    with open(path, "rb") as file:
        source = file.read()
    out = []
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            code = compile(source, path, "exec", dont_inherit=True, optimize=optimize)
        except SyntaxError as error:
            return [f"ERROR {type(error).__name__} {error.lineno} {error.offset} "
                    f"{error.end_lineno} {error.end_offset} {error.msg}"]
        except (ValueError, RecursionError, MemoryError, OverflowError) as error:
            return [f"ERROR {type(error).__name__} {error}"]
    for warning in caught:
        out.append(f"WARN {warning.category.__name__} {warning.lineno} {warning.message}")
    dump(code, out)
    return out


def files_of(paths):
    for path in paths:
        if os.path.isdir(path):
            for root, folders, names in os.walk(path):
                folders.sort()
                for name in sorted(names):
                    if name.endswith(".py"):
                        yield os.path.join(root, name)
        else:
            yield path


def normal(line, options):
    if line.startswith("const ("):
        return "const " + "".join(sorted(line[6:]))
    if line.startswith("locals:"):
        return " ".join(word.split(":")[0] if i else word
                        for i, word in enumerate(line.split(" ")))
    if line.startswith("CODE ") and not options.flags:
        return line
    if not options.positions and line[:1].isdigit():
        return " ".join(line.split(" ")[:3])
    return line


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--dump", required=True)
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("-O", dest="optimize", action="count", default=0)
    parser.add_argument("--no-positions", dest="positions", action="store_false")
    parser.add_argument("--flags", action="store_true")
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    sys.setrecursionlimit(100000)
    equal = different = units = 0
    kinds = collections.Counter()
    flags = ["-" + "O" * options.optimize] if options.optimize else []
    files = list(files_of(options.paths))
    for begin in range(0, len(files), 100):
        part = files[begin:begin + 100]
        run = subprocess.run([options.dump, *flags, *part], capture_output=True)
        if run.returncode != 0:
            print("dump failed:", run.returncode, run.stderr.decode()[-300:])
        found = {}
        current = None
        for line in run.stdout.decode("utf-8", "replace").split("\n"):
            if line.startswith("FILE "):
                current = found.setdefault(line[5:], [])
            elif current is not None and line:
                current.append(line)
        for path in part:
            want = expected(path, options.optimize)
            want = "\n".join(want).split("\n")
            have = found.get(path, ["nothing"])
            units += sum(line.startswith("CODE ") for line in want)
            want = [normal(line, options) for line in want if line]
            have = [normal(line, options) for line in have]
            if want == have:
                equal += 1
                continue
            different += 1
            first = next((i for i, (a, b) in enumerate(zip(want, have)) if a != b),
                         min(len(want), len(have)))
            a = want[first] if first < len(want) else "(end)"
            b = have[first] if first < len(have) else "(end)"
            def shape(line):
                words = line.split(" ")
                return " ".join(words[1:2]) if words[0].isdigit() else words[0]
            kinds[f"{shape(a)} / {shape(b)}"] += 1
            if options.verbose:
                print(f"{path}\n  want {a[:200]}\n  have {b[:200]}")
                if options.verbose > 1:
                    for line in want[max(0, first - 12):first]:
                        print("       ", line[:150])
                    for line in want[first:first + 6]:
                        print("  want ", line[:150])
                    for line in have[first:first + 6]:
                        print("  have ", line[:150])
    print(f"{equal} files equal, {different} different, {units} code objects")
    for kind, count in kinds.most_common(25):
        print(f"{count:6} {kind}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
