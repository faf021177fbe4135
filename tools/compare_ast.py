#!/usr/bin/env python3
"""Compares minipy's views of a source with CPython 3.13's, over whole source trees.

Run it with CPython 3.13:

    python3.13 tools/compare_ast.py --minipy build/release/minipy [--view VIEW]... [-v] PATH...

Views: `positions` (--ast=positions, with ast.dump(tree, include_attributes=True, indent=2)),
`ast` (--ast, with ast.dump(tree, indent=3)), `symbols` (--symbols, with `python -m symtable`; the
order of the names in a block, which depends on the hash seed there, is not compared). The first
and the last unless told. A file that CPython refuses must be refused here as well; of two
refusals nothing more is compared. Prints the first difference of each file that differs, then the
counts; exit status 1 if any differs.
"""
import argparse
import ast
import collections
import contextlib
import io
import pathlib
import subprocess
import symtable
import sys
import warnings


def positions(path):
    return ast.dump(ast.parse(path.read_bytes()), include_attributes=True, indent=2) + "\n"


def tree(path):
    return ast.dump(ast.parse(path.read_bytes()), indent=3) + "\n"


def symbols(path):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        symtable.main([str(path)])
    return out.getvalue()


VIEWS = {
    "positions": ("--ast=positions", positions),
    "ast": ("--ast", tree),
    "symbols": ("--symbols", symbols),
}


def expected(view, path):
    """What CPython prints, or None where it refuses the file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return VIEWS[view][1](path)
        except (SyntaxError, ValueError):
            return None


def printed(view, path, minipy):
    """What minipy prints, or None where it refuses the file."""
    run = subprocess.run([minipy, VIEWS[view][0], str(path)], capture_output=True)
    if run.returncode == 1 and not run.stdout:
        return None
    text = run.stdout.decode("utf-8", "surrogatepass")
    return text if run.returncode == 0 else f"exit status {run.returncode}\n{text}"


def with_sorted_symbols(text):
    """The listing with the symbols of each block in alphabetical order."""
    lines, block = [], []
    for line in text.split("\n"):
        if " symbol " in line and not line.endswith(":"):
            block.append(line)
            continue
        if line.lstrip().startswith("symbol table for "):
            lines.append(line)
        elif line:
            block.append(line)  # a symbol without flags
        else:
            lines += [*sorted(block), line]
            block = []
    return "\n".join(lines + sorted(block))


def first_difference(want, have):
    """(line number, CPython's line, ours)."""
    want, have = want.split("\n"), have.split("\n")
    for number, (left, right) in enumerate(zip(want, have), 1):
        if left != right:
            return number, left.strip(), right.strip()
    number = min(len(want), len(have))
    return (number + 1, *(lines[number].strip() if number < len(lines) else "(nothing)"
                          for lines in (want, have)))


def compare(view, path, options):
    """The outcome in a word, and what differs as text."""
    want = expected(view, path)
    have = printed(view, path, options.minipy)
    if want is None or have is None:
        if want is have:
            return "refused by both", None
        return ("refused by CPython only", "accepted") if want is None \
            else ("refused by minipy only", "refused")
    if view == "symbols":
        want, have = with_sorted_symbols(want), with_sorted_symbols(have)
    if want == have:
        return "equal", None
    number, left, right = first_difference(want, have)
    return "different", f"line {number}\n  CPython {left[:160]}\n  minipy  {right[:160]}"


def files_under(paths):
    for path in (pathlib.Path(path).resolve() for path in paths):
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minipy", default="build/release/minipy")
    parser.add_argument("--view", action="append", choices=VIEWS, dest="views")
    parser.add_argument("-v", "--verbose", action="store_true", help="name each file refused by both")
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    sys.setrecursionlimit(100_000)
    files = list(files_under(options.paths))
    different = 0
    for view in options.views or ["positions", "symbols"]:
        counts = collections.Counter()
        for path in files:
            outcome, text = compare(view, path, options)
            counts[outcome] += 1
            if text:
                print(f"{view} {path}: {text}", flush=True)
            elif options.verbose and outcome != "equal":
                print(f"{view} {path}: {outcome}")
        print(f"{view}: {len(files)} files, " +
              ", ".join(f"{count} {outcome}" for outcome, count in counts.most_common()))
        different += len(files) - counts["equal"] - counts["refused by both"]
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
