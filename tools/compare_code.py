#!/usr/bin/env python3
"""Compares the code that minipy's compiler makes with CPython 3.13's, over whole source trees.

usage: python3.13 tools/compare_code.py [--batch build/release/front_end_batch] [-O | -OO]
                                        [-v] [--only-instructions] [--kinds N] FILE_OR_DIR...

For each file: accepted or refused with the same error, the same warnings. For each code object:
name, counts of parameters, flags and stack size, names, locals, constants, instructions with their
arguments and places, exception table; minipy's is verified too. Prints the first difference of each
code object with -v, counts without. Status 1 when there is a difference. With
--only-instructions names and arguments of instructions are compared, nothing else.

The order of __static_attributes__ depends on the hash seed in CPython: constants of code that has
it are compared with their items in order.
"""
import argparse
import collections
import itertools
import sys

import front_end


def split_codes(lines):
    """The lines before the first code object, and those of each one."""
    parts = [[]]
    for line in lines:
        if line.startswith("CODE "):
            parts.append([])
        parts[-1].append(line)
    return parts[0], parts[1:]


def kind_of(line):
    """Which part of a code object a line tells of."""
    word = line.split(" ", 1)[0]
    return "instruction" if word.isdigit() else word


def normal(code, only_instructions):
    """The lines of a code object as they are compared."""
    if only_instructions:
        return [line.rsplit(" ", 1)[0] for line in code if kind_of(line) == "instruction"]
    has_attributes = code[1].startswith("names ") and "__static_attributes__" in code[1].split(" ")
    return [in_order(line) if has_attributes and line.startswith("const (") else line
            for line in code]


def in_order(line):
    return "const (" + ", ".join(sorted(line[len("const ("):-1].split(", "))) + ")"


class Comparison:
    def __init__(self, options):
        self.options = options
        self.counts = collections.Counter()
        self.kinds = collections.Counter()

    def note(self, place, wanted, found):
        self.kinds[f"CPython {kind_of(wanted)}, minipy {kind_of(found)}: "
                   f"{wanted.split(' ')[1:2]} {found.split(' ')[1:2]}"] += 1
        if self.options.verbose:
            print(f"{place}\n  CPython {wanted[:200]}\n  minipy  {found[:200]}", flush=True)

    def first_difference(self, place, wanted, found):
        for a, b in itertools.zip_longest(wanted, found, fillvalue="(end)"):
            if a != b:
                self.note(place, a, b)
                return

    def compare_file(self, path, wanted, found):
        self.counts["files"] += 1
        head, codes = split_codes(wanted)
        our_head, our_codes = split_codes(found)
        self.counts["refused by CPython"] += head[0].startswith("ERROR")
        self.counts["codes"] += len(codes)
        equal = head == our_head and len(codes) == len(our_codes)
        if not equal:
            self.first_difference(path, head, our_head)
        for code, ours in zip(codes, our_codes):
            wanted = normal(code, self.options.only_instructions)
            found = normal(ours, self.options.only_instructions)
            if wanted == found:
                self.counts["equal codes"] += 1
            else:
                equal = False
                self.first_difference(f"{path}: {code[0].split(' ')[2]}", wanted, found)
        self.counts["equal files"] += equal

    def report(self):
        counts = self.counts
        print(f"{counts['files']} files ({counts['refused by CPython']} refused by CPython), "
              f"{counts['equal files']} equal; {counts['equal codes']} of {counts['codes']} code "
              "objects equal")
        for kind, count in self.kinds.most_common(self.options.kinds):
            print(f"{count:6} {kind}")
        return 0 if counts["equal files"] == counts["files"] else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--batch", default="build/release/front_end_batch")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("-O", dest="optimize", action="count", default=0)
    parser.add_argument("--only-instructions", action="store_true")
    parser.add_argument("--kinds", type=int, default=25, help="kinds of differences listed")
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    front_end.need_cpython()
    batch = front_end.Batch(options.batch, "dump", options.optimize)
    comparison = Comparison(options)
    for path in front_end.files_of(options.paths):
        source = path.read_bytes()
        wanted = front_end.expected(str(path), source, True, options.optimize)
        comparison.compare_file(path, wanted, batch.answer(path, source))
    return comparison.report()


if __name__ == "__main__":
    sys.exit(main())
