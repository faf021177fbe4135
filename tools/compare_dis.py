#!/usr/bin/env python3
"""Compares minipy's bytecode with CPython 3.13's: instruction names and arguments, code by code.

usage: compare_dis.py --oracle python3.13 --binary build/release/minipy PATH...

Both print a file's listing in the layout of `python -m dis`. Code objects are compared one by one;
addresses are left out. Prints the first difference of each file; status 1 if there is one.
"""
import argparse
import pathlib
import re
import subprocess
import sys

ADDRESS = re.compile(r"\b0x(?:[0-9a-f]{6,}|…)")
FROZENSET = re.compile(r"frozenset\(\{(.*)\}\)")
HEADING = re.compile(r"^Disassembly of (.*):$", re.MULTILINE)


def listing(command, path):
    """(heading, text) of each code object, or None when the file is refused."""
    done = subprocess.run([*command, path.name], cwd=path.parent, capture_output=True)
    if done.returncode != 0:
        return None
    text = ADDRESS.sub("0x…", done.stdout.decode("utf-8", "replace"))
    text = FROZENSET.sub(in_order, text)
    parts = HEADING.split(text.replace(f"{path.resolve().parent}/", ""))
    return [("<module>", parts[0]), *zip(parts[1::2], parts[2::2])]


def in_order(match):
    """A frozenset with its items sorted: CPython's order depends on the hash seed."""
    return "frozenset({" + ", ".join(sorted(match.group(1).split(", "))) + "})"


def first_difference(ours, theirs):
    for (heading, mine), (_, wanted) in zip(ours, theirs):
        for a, b in zip(mine.splitlines(), wanted.splitlines()):
            if a.rstrip() != b.rstrip():
                return f"{heading}\n    CPython {b}\n    minipy  {a}"
        if mine.strip() != wanted.strip():
            return f"{heading}: of different length"
    return "another number of code objects"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--oracle", required=True)
    parser.add_argument("--binary", required=True)
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    files = []
    for path in map(pathlib.Path, options.paths):
        files += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    binary = str(pathlib.Path(options.binary).resolve())
    codes = same = skipped = different = 0
    for path in files:
        theirs = listing([options.oracle, "-W", "ignore", "-m", "dis"], path)
        if theirs is None:
            skipped += 1
            continue
        ours = listing([binary, "--dis=plain"], path)
        codes += len(theirs)
        if ours is None:
            different += 1
            print(f"{path}: refused by minipy")
            continue
        same += sum(mine == wanted for mine, wanted in zip(ours, theirs))
        if ours != theirs:
            different += 1
            print(f"{path}: {first_difference(ours, theirs)}")
    print(f"{len(files) - skipped} files, {same} of {codes} code objects equal, "
          f"{different} files differ, {skipped} skipped (CPython refuses them)")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
