#!/usr/bin/env python3
"""Hostile input ends with CPython's kind of error or with success, never with a crash.

usage: check_limits.py --binary build/release/minipy      (or any python3, to compare)

Programs too large to keep as files are made here: brackets and operators nested 200,000 deep, null
bytes, broken encodings, endless recursion, structures a million levels deep.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

DEEP = 200_000
# name, source, exit status, how the last line of stderr may begin
CASES = [
    ("open brackets", "(" * DEEP, 1, ["SyntaxError: too many nested parentheses"]),
    ("nested lists", "[" * DEEP + "]" * DEEP, 1, ["SyntaxError: too many nested parentheses"]),
    ("nested dicts", "{1:" * DEEP + "0" + "}" * DEEP, 1,
     ["SyntaxError: too many nested parentheses"]),
    ("brackets 150 deep", "(" * 150 + "1" + ")" * 150, 0, [""]),
    ("minuses", "x = " + "-" * DEEP + "1", 1, ["MemoryError", "RecursionError"]),
    ("tildes", "x = " + "~" * DEEP + "1", 1, ["MemoryError", "RecursionError"]),
    ("nots", "x = " + "not " * DEEP + "1", 1, ["MemoryError", "RecursionError"]),
    ("lambdas", "x = " + "lambda: " * DEEP + "1", 1, ["MemoryError", "RecursionError"]),
    ("powers", "x = " + "2 ** " * DEEP + "1", 1, ["MemoryError", "RecursionError"]),
    ("conditions", "x = " + "1 if 1 else " * DEEP + "1", 1, ["MemoryError", "RecursionError"]),
    ("awaits", "async def f():\n  " + "await " * DEEP + "1", 1,
     ["SyntaxError", "MemoryError", "RecursionError"]),
    ("attributes", "x = a" + ".a" * DEEP, 1, ["MemoryError", "RecursionError"]),
    ("calls", "x = f" + "()" * DEEP, 1, ["MemoryError", "RecursionError"]),
    ("sums", "x = 1" + " + a" * DEEP, 1, ["MemoryError", "RecursionError"]),
    ("blocks", "".join(" " * i + "if 1:\n" for i in range(120)) + " " * 120 + "pass", 1,
     ["IndentationError: too many levels of indentation"]),
    ("elifs", "if 0: pass\n" + "elif 0: pass\n" * 20_000, (0, 1),
     ["", "MemoryError", "RecursionError"]),
    ("f-strings", "x = " + "f'{" * 2000 + "1" + "}'" * 2000, 1, ["SyntaxError"]),
    ("null byte", "x = 1\0", 1, ["SyntaxError: source code cannot contain null bytes"]),
    ("broken UTF-8", b"x = '\xff\xfe'", 1, ["SyntaxError: (unicode error)", "SyntaxError: Non-UTF-8"]),
    ("unknown encoding", "# coding: nonsense\nx = 1", 1, ["SyntaxError: encoding problem: nonsense"]),
    ("unfinished string", "x = '''" + "a" * DEEP, 1,
     ["SyntaxError: unterminated triple-quoted string literal"]),
    ("empty file", "", 0, [""]),
    ("only a comment", "# nothing", 0, [""]),
    ("long line", "x = '" + "a" * 5_000_000 + "'", 0, [""]),
    ("many lines", "x = 1\n" * DEEP, 0, [""]),
    ("many constants", "".join(f"x = {i}.5\n" for i in range(70_000)), 0, [""]),
    ("many names", "".join(f"name_{i} = 1\n" for i in range(70_000)), 0, [""]),
    ("endless recursion", "def f():\n    return f()\nf()", 1,
     ["RecursionError: maximum recursion depth exceeded"]),
    ("endless recursion in repr", "class A:\n    def __repr__(self):\n        return repr(self)\n"
     "repr(A())", 1, ["RecursionError: maximum recursion depth exceeded"]),
    ("endless recursion in getattr", "class A:\n    def __getattr__(self, name):\n"
     "        return self.other\nA().x", 1, ["RecursionError: maximum recursion depth exceeded"]),
    ("endless recursion in ==", "class A:\n    def __eq__(self, other):\n"
     "        return other == self\nA() == A()", 1,
     ["RecursionError: maximum recursion depth exceeded"]),
    ("list in itself", "a = []\na.append(a)\nprint(a)\ntry:\n    a == [a]\n"
     "except RecursionError:\n    pass", 0, [""]),
    ("lists a million deep", "a = []\nfor i in range(1_000_000):\n    a = [a]\ndel a", 0, [""]),
    ("tuples a million deep", "a = ()\nfor i in range(1_000_000):\n    a = (a, 1)\ndel a", 0, [""]),
    ("dicts a million deep", "a = {}\nfor i in range(1_000_000):\n    a = {'a': a}\ndel a", 0, [""]),
    ("objects a million deep", "class N:\n    pass\na = None\nfor i in range(1_000_000):\n"
     "    n = N()\n    n.next = a\n    a = n\ndel a, n", 0, [""]),
    ("repr of deep lists", "a = []\nfor i in range(100_000):\n    a = [a]\nrepr(a)", 1,
     ["RecursionError: maximum recursion depth exceeded"]),
    ("== of deep lists", "a, b = [], []\nfor i in range(100_000):\n    a, b = [a], [b]\na == b", 1,
     ["RecursionError: maximum recursion depth exceeded in comparison"]),
    ("hash of deep tuples", "a = ()\nfor i in range(100_000):\n    a = (a,)\n"
     "try:\n    hash(a)\nexcept RecursionError:\n    pass", 0, [""]),
    ("huge shift", "1 << (1 << 80)", 1, ["OverflowError", "MemoryError"]),
    ("huge repetition", "[0] * (1 << 62)", 1, ["MemoryError"]),
    ("huge text", "'a' * (1 << 62)", 1, ["MemoryError", "OverflowError"]),
    ("unpacking the endless", "def g():\n    while True:\n        yield 1\na, b = g()", 1,
     ["ValueError: too many values to unpack (expected 2)"]),
    ("deep exec", "s = '(' * 200_000\ntry:\n    exec(s)\nexcept SyntaxError as e:\n"
     "    assert e.msg == 'too many nested parentheses', e.msg", 0, [""]),
]


def run_case(binary, folder, case):
    name, source, statuses, beginnings = case
    path = folder / "case.py"
    path.write_bytes(source if isinstance(source, bytes) else source.encode())
    environment = {**os.environ, "MINIPY_HEAP_CHECK": "1", "ASAN_OPTIONS": "exitcode=99",
                   "UBSAN_OPTIONS": "exitcode=99", "NO_COLOR": "1", "PYTHON_COLORS": "0"}
    begun = time.monotonic()
    try:
        done = subprocess.run([binary, str(path)], capture_output=True, timeout=300,
                              env=environment)
    except subprocess.TimeoutExpired:
        return f"{name}: no end after 300 s"
    elapsed = time.monotonic() - begun
    last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
    wanted = statuses if isinstance(statuses, tuple) else (statuses,)
    if done.returncode not in wanted:
        return f"{name}: status {done.returncode}, expected {wanted}; {last[:200]} ({elapsed:.1f} s)"
    if not any(last.startswith(text) and (text or not last) for text in beginnings):
        return f"{name}: {last[:200]!r}, expected one of {beginnings}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True)
    parser.add_argument("--only", default="", help="cases whose name contains this")
    options = parser.parse_args()
    binary = os.path.abspath(options.binary) if os.sep in options.binary else options.binary
    cases = [case for case in CASES if options.only in case[0]]
    with tempfile.TemporaryDirectory() as folder:
        complaints = [run_case(binary, pathlib.Path(folder), case) for case in cases]
    complaints = [line for line in complaints if line]
    print(*complaints, f"{len(cases) - len(complaints)} cases passed, {len(complaints)} failed",
          sep="\n")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
