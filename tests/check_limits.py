#!/usr/bin/env python3
"""Hostile input ends with CPython's kind of error or with success, never with a crash.

usage: check_limits.py --binary build/release/minipy      (or any python3, to compare)

Programs too large to keep as files are made here: brackets and operators nested 200,000 deep, null
bytes, broken encodings, endless recursion, structures a million levels deep.
"""
import argparse
import concurrent.futures
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
    ("nested subscripts", "x = " + "a[" * DEEP + "1" + "]" * DEEP, 1,
     ["SyntaxError: too many nested parentheses"]),
    ("nested calls", "x = " + "f(" * 150 + "1" + ")" * 150, 1, ["NameError", "MemoryError"]),
    ("nested comprehensions", "x = " + "[" * 150 + "1" + " for a in b]" * 150, 1,
     ["NameError", "MemoryError", "RecursionError", "SyntaxError: too many statically nested blocks"]),
    ("subscripts", "x = a" + "[1]" * DEEP, 1, ["MemoryError", "RecursionError"]),
    ("comparisons", "x = " + "1 < " * DEEP + "1", 0, [""]),
    ("ands", "x = " + "1 and " * DEEP + "1", 0, [""]),
    ("tuple without brackets", "x = " + "1, " * DEEP, 0, [""]),
    ("attribute targets", "a" + ".a" * DEEP + " = 1", 1, ["MemoryError", "RecursionError"]),
    ("chained assignment", "a = " * 20_000 + "1", (0, 1), ["", "RecursionError", "MemoryError"]),
    ("nested functions", "".join(" " * i + "def f():\n" for i in range(98)) + " " * 98 + "pass", 0,
     [""]),
    ("nested classes", "".join(" " * i + "class A:\n" for i in range(98)) + " " * 98 + "pass", 0,
     [""]),
    ("nested ifs", "".join(" " * i + "if 1:\n" for i in range(98)) + " " * 98 + "pass", 0, [""]),
    ("nested fors", "".join(" " * i + "for x in ():\n" for i in range(22)) + " " * 22 + "pass", 1,
     ["SyntaxError: too many statically nested blocks"]),
    ("nested withs", "".join(" " * i + "with x:\n" for i in range(22)) + " " * 22 + "pass", 1,
     ["SyntaxError: too many statically nested blocks"]),
    ("nested trys", "".join(" " * i + "try:\n" for i in range(22)) + " " * 22 + "pass\n" +
     "".join(" " * i + "finally: pass\n" for i in reversed(range(22))), 1,
     ["SyntaxError: too many statically nested blocks"]),
    ("nested patterns", "match 1:\n  case " + "[" * 150 + "x" + "]" * 150 + ": pass", (0, 1),
     ["", "MemoryError", "RecursionError"]),
    ("or-patterns", "match 1:\n  case " + "0 | " * 20_000 + "1: pass", (0, 1),
     ["", "MemoryError", "RecursionError"]),
    ("decorators", "d = lambda f: f\n" + "@d\n" * 20_000 + "def f(): pass", (0, 1),
     ["", "MemoryError", "RecursionError"]),
    ("long list", "x = [" + "1, " * 300_000 + "]\nassert len(x) == 300_000", 0, [""]),
    ("long call", "x = list(dict(" + ", ".join(f"a{i}=1" for i in range(3_000)) + "))\n"
     "assert len(x) == 3_000", 0, [""]),
    ("f-strings in f-strings", "x = " + "f'{" * 140 + "1" + "}'" * 140, (0, 1),
     ["", "SyntaxError", "MemoryError"]),
    ("fields in specifications", "x = f'{1:" + "{1:" * 10 + "}" * 10 + "}'", 1,
     ["SyntaxError: f-string: expressions nested too deeply"]),
    ("unfinished brackets", "x = (1,\n" * 100, 1, ["SyntaxError: '(' was never closed"]),
    ("backslash at the end", "x = 1 + \\", 1, ["SyntaxError: unexpected EOF while parsing"]),
    ("only a backslash", "\\", 1, ["SyntaxError: unexpected EOF while parsing"]),
    ("unfinished f-string", "x = f'{a", 1, ["SyntaxError: '{' was never closed"]),
    ("carriage returns", b"x = 1\ry = 2\r\nassert x + y == 3\r", 0, [""]),
    ("form feeds", b"\x0cx = 1\n\x0cif x:\n  y = 1\n\x0c  z = 2\n", 0, [""]),
    ("byte order mark", b"\xef\xbb\xbfx = 1\n", 0, [""]),
    ("byte order mark, other encoding", b"\xef\xbb\xbf# coding: latin-1\nx = 1\n", 1,
     ["SyntaxError: encoding problem: iso-8859-1 with BOM"]),
    ("latin-1", b"# coding: latin-1\nassert '\xe9' == chr(233)\n", 0, [""]),
    ("UTF-16", "x = 1".encode("utf-16"), 1, ["SyntaxError"]),
    ("tabs and spaces", "if 1:\n\tx = 1\n        y = 2\n", 1, ["TabError"]),
    ("null byte in a comment", "# \0\nx = 1\n", 1,
     ["SyntaxError: source code cannot contain null bytes"]),
    ("mistake after much", "x = [1, f(2), {3: 4}]\n" * 20_000 + "x = 1 2\n", 1,
     ["SyntaxError: invalid syntax"]),
    ("mistake in a long list", "x = [\n" + "(1, 'a', f(2)),\n" * 5_000 + "a b]\n", 1,
     ["SyntaxError: invalid syntax. Perhaps you forgot a comma?"]),
    ("many open strings", "'" * 100_001, 1, ["SyntaxError: unterminated"]),
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
    ("deep tuples compared", "a = b = ()\nfor i in range(100_000):\n    a, b = (a,), (b,)\na == b",
     1, ["RecursionError: maximum recursion depth exceeded in comparison"]),
    ("repr of deep tuples", "a = ()\nfor i in range(100_000):\n    a = (a,)\nrepr(a)", 1,
     ["RecursionError: maximum recursion depth exceeded"]),
    ("repr of deep dicts", "a = {}\nfor i in range(100_000):\n    a = {1: a}\nrepr(a)", 1,
     ["RecursionError: maximum recursion depth exceeded"]),
    ("== of deep dicts", "a, b = {}, {}\nfor i in range(100_000):\n    a, b = {1: a}, {1: b}\n"
     "a == b", 1, ["RecursionError: maximum recursion depth exceeded in comparison"]),
    ("linked list dropped", "class N:\n    __slots__ = ('next',)\na = None\n"
     "for i in range(500_000):\n    n = N()\n    n.next = a\n    a = n\na = n = None", 0, [""]),
    ("closures a million deep", "def wrap(f):\n    return lambda: f\nf = None\n"
     "for i in range(300_000):\n    f = wrap(f)\ndel f", 0, [""]),
    ("generators deep", "def g(x):\n    yield x\na = None\nfor i in range(200_000):\n    a = g(a)\n"
     "del a", 0, [""]),
    ("bound methods deep", "class A:\n    def m(self): pass\na = A()\n"
     "for i in range(200_000):\n    b = A()\n    b.m2 = a.m\n    a = b\ndel a, b", 0, [""]),
    ("exceptions chained deep", "e = None\nfor i in range(200_000):\n    n = ValueError(i)\n"
     "    n.__cause__ = e\n    e = n\ndel e, n", 0, [""]),
    ("endless recursion in __init__", "class A:\n    def __init__(self):\n        A()\nA()", 1,
     ["RecursionError: maximum recursion depth exceeded"]),
    ("endless recursion in hash", "class A:\n    def __hash__(self):\n        return hash(self)\n"
     "hash(A())", 1, ["RecursionError: maximum recursion depth exceeded"]),
    ("endless recursion in sort", "def key(x):\n    return sorted([1, 2], key=key)\nkey(1)", 1,
     ["RecursionError: maximum recursion depth exceeded"]),
    ("endless recursion in a generator", "def g():\n    yield from g()\nlist(g())", 1,
     ["RecursionError: maximum recursion depth exceeded"]),
    ("endless recursion in a property", "class A:\n    @property\n    def x(self):\n"
     "        return self.x\nA().x", 1, ["RecursionError: maximum recursion depth exceeded"]),
    ("endless recursion in a finally", "def f():\n    try:\n        f()\n    finally:\n        pass\nf()",
     1, ["RecursionError: maximum recursion depth exceeded"]),
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
    path = folder / f"{CASES.index(case)}.py"
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
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="", help="cases whose name contains this")
    options = parser.parse_args()
    binary = os.path.abspath(options.binary) if os.sep in options.binary else options.binary
    cases = [case for case in CASES if options.only in case[0]]
    with tempfile.TemporaryDirectory() as folder:
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            complaints = list(pool.map(lambda case: run_case(binary, pathlib.Path(folder), case),
                                       cases))
    complaints = [line for line in complaints if line]
    print(*complaints, f"{len(cases) - len(complaints)} cases passed, {len(complaints)} failed",
          sep="\n")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
