#!/usr/bin/env python3
"""Compares `minipy --tokens FILE` with CPython's `tokenize` over files and folders.

usage: compare_tokens.py [--minipy "COMMAND ARGS"] [--python PYTHON3.13] PATH...

Prints the first differing row of each file that differs; exit status 1 if any does. Files with
carriage returns are skipped, since minipy normalises line ends before it makes tokens.
"""
import argparse
import pathlib
import shlex
import subprocess
import sys

# One process for all files: prints a NUL-separated table per file name read from stdin.
ORACLE = r"""
import io, sys, token, tokenize
for line in sys.stdin:
    name = line.rstrip("\n")
    out = []
    try:
        with open(name, "rb") as file:
            for t in tokenize.tokenize(file.readline):
                place = "%d,%d-%d,%d:" % (t.start + t.end)
                kind = token.tok_name[t.exact_type]
                text = "utf-8" if kind == "ENCODING" else t.string
                out.append("%-20s%-15s%-15r" % (place, kind, text))
    except (tokenize.TokenError, SyntaxError, UnicodeDecodeError):
        out = ["error"]
    sys.stdout.buffer.write("\n".join(out).encode("utf-8", "surrogatepass") + b"\0")
    sys.stdout.flush()
"""


def files_under(paths):
    for path in map(pathlib.Path, paths):
        found = sorted(path.rglob("*.py")) if path.is_dir() else [path]
        for file in found:
            if file.is_file() and b"\r" not in file.read_bytes():
                yield file


def first_difference(expected, actual):
    for number, (left, right) in enumerate(zip(expected, actual)):
        if left != right:
            return number, left, right
    number = min(len(expected), len(actual))
    rest = [rows[number] if number < len(rows) else "(nothing)" for rows in (expected, actual)]
    return (number, *rest) if len(expected) != len(actual) else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minipy", default="build/minipy --tokens")
    parser.add_argument("--python", default="python3.13")
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    files = list(files_under(options.paths))
    oracle = subprocess.run([options.python, "-c", ORACLE], check=True, capture_output=True,
                            input="".join(f"{file}\n" for file in files).encode())
    tables = oracle.stdout.decode("utf-8", "surrogatepass").split("\0")
    different = 0
    for file, table in zip(files, tables):
        run = subprocess.run([*shlex.split(options.minipy), str(file)], capture_output=True)
        actual = run.stdout.decode("utf-8", "surrogatepass").split("\n")[:-1]
        refused = not actual or not actual[0].startswith("0,0-0,0:")
        if table == "error" and refused:
            continue
        found = first_difference(table.split("\n"), actual)
        if found:
            different += 1
            print(f"{file}: row {found[0]}\n  CPython {found[1]}\n  minipy  {found[2]}")
    print(f"{len(files)} files, {different} differ")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
