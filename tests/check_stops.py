#!/usr/bin/env python3
"""How a run is stopped: Ctrl-C and --max-steps, --max-memory, --timeout, in Python and native loops.

usage: check_stops.py --binary build/release/minipy [--show]     (--show: how long each took)
"""
import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time

ENVIRONMENT = {**os.environ, "NO_COLOR": "1", "PYTHON_COLORS": "0", "LC_ALL": "C.UTF-8"}
LIMIT_STATUS = 124
PATIENCE = 30  # seconds: the machine may be busy

# What never ends by itself, or not soon.
ENDLESS = {
    "loop": "while True:\n    pass",
    "for loop": "for i in range(10 ** 12):\n    pass",
    "calls": "def f(): pass\nwhile True:\n    f()",
    "generator": "def g():\n    while True:\n        yield\nfor x in g(): pass",
    "comprehension": "[0 for i in range(10 ** 12) if i < 0]",
    "exec": "exec('while True: pass')",
    "sum": "sum(range(10 ** 12))",
    "min": "min(range(10 ** 12))",
    "max": "import itertools\nmax(itertools.repeat(0))",
    "any": "any(map(bool, iter(int, 1)))",
    "all": "import itertools\nall(itertools.repeat(1))",
    "in count": "import itertools\n-1 in itertools.count()",
    "in range": "1.5 in range(10 ** 12)",
    "in list": "items = [0] * 10 ** 7\nwhile True:\n    1 in items",
    "islice": "import itertools\nnext(itertools.islice(itertools.count(), 10 ** 15, None))",
    "filter": "import itertools\nnext(filter(None, itertools.repeat(0)))",
    "dropwhile": "import itertools\nnext(itertools.dropwhile(bool, itertools.repeat(1)))",
    "groupby": "import itertools\ng = itertools.groupby(itertools.repeat(1))\nnext(g)\nnext(g)",
    "reduce": "import functools, itertools, operator\n"
              "functools.reduce(operator.and_, itertools.repeat(1))",
    "deque": "import collections, itertools\ncollections.deque(itertools.count(), maxlen=0)",
    "sort with a key": "items = list(range(10 ** 6))\nwhile True:\n"
                       "    sorted(items, key=lambda x: -x)",
    "sort with a native key": "items = list(range(-10 ** 6, 0))\nwhile True:\n"
                              "    sorted(items, key=abs)",
    "sort of objects": "class A:\n    def __lt__(self, other): return False\n"
                       "items = [A() for i in range(1000)]\nwhile True:\n    sorted(items)",
    "join": "parts = ['abcdefgh'] * 10 ** 6\nwhile True:\n    ''.join(parts)",
    "replace": "text = 'ab' * 10 ** 7\nwhile True:\n    text.replace('a', 'xyz')",
    "str of a number": "number = 10 ** 4299\nwhile True:\n    str(number)",
    "multiplication": "number = 3 ** 10 ** 6\nwhile True:\n    number * number",
    "division": "a, b = 3 ** 10 ** 6, 7 ** 10 ** 5\nwhile True:\n    a // b",
    "__del__": "class A:\n    def __del__(self):\n        while True: pass\nA()\nwhile True: pass",
}
# What ends for want of memory, sooner or later.
GROWING = {
    "list of repeat": "import itertools\nlist(itertools.repeat(0))",
    "list of count": "import itertools\nlist(itertools.count())",
    "set of count": "import itertools\nset(itertools.count())",
    "dict": "d = {}\nwhile True:\n    d[len(d)] = None",
    "str": "s = 'x'\nwhile True:\n    s += s",
    "str by pieces": "def f():\n    s = ''\n    while True:\n        s += 'x' * 1000\nf()",
    "objects": "class A: pass\nitems = []\nwhile True:\n    items.append(A())",
    "repeat": "[0] * 2 ** 40",
    "repeat a little": "[0] * 2 ** 28",
    "bytes": "bytes(2 ** 40)",
    "shift": "1 << 2 ** 33",
    "join": "','.join(['x' * 1000] * 10 ** 6)",
    "nested": "a = None\nwhile True:\n    a = (a,)",
}
# Programs that would like to go on.
STUBBORN = {
    "except": "while True:\n    try:\n        BODY\n    except BaseException:\n        print('caught')",
    "finally": "try:\n    BODY\nfinally:\n    print('finally')",
    "with": "class M:\n    def __enter__(self): pass\n    def __exit__(self, *a):\n"
            "        print('exit')\n        return True\nwith M():\n    BODY",
    "generator": "def g():\n    try:\n        yield\n        BODY\n    finally:\n"
                 "        print('closed')\nfor x in g(): pass",
    "__del__": "class A:\n    def __del__(self): print('deleted')\na = A()\nBODY",
    "atexit": "import atexit\natexit.register(print, 'at exit')\nBODY",
    "excepthook": "import sys\nsys.excepthook = lambda *a: print('hook')\nBODY",
    "stdout": "import sys\nclass Out:\n    def write(self, text=''):\n        BODY\n"
              "    flush = write\nsys.stdout = Out()\nprint()",
}


class Checks:
    def __init__(self, binary, folder, show, sanitized):
        self.binary, self.folder, self.show = binary, folder, show
        self.sanitized = sanitized
        self.count, self.failures = 0, []

    def same(self, what, got, wanted):
        self.count += 1
        if got != wanted:
            self.failures.append(f"{what}: {got!r}, expected {wanted!r}")

    def start(self, *arguments):
        return subprocess.Popen([self.binary, *arguments], cwd=self.folder, env=ENVIRONMENT,
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE)

    def end(self, process):
        """Status, output and errors; None as status when there is no end."""
        try:
            out, err = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            return None, out.decode(), err.decode()
        return process.returncode, out.decode(), err.decode()


def interrupt(check, name, code, wait=0.15):
    process = check.start("-c", f"print('on', flush=True)\n{code}")
    process.stdout.readline()
    time.sleep(wait)
    process.send_signal(signal.SIGINT)
    begun = time.monotonic()
    ended = check.end(process)
    if check.show:
        print(f"{(time.monotonic() - begun) * 1000:6.0f} ms  {name}")
    return ended


def interrupts(check):
    waiting = {"sleep": "import time\ntime.sleep(60)", "input": "input()",
               "pipe": "import os\nr, w = os.pipe()\nos.read(r, 1)",
               "file of a pipe": "import os\nr, w = os.pipe()\nopen(r, 'rb').read()",
               "power": "3 ** 10 ** 9", "power of two": "while True:\n    2 ** 10 ** 9"}
    growing = {name: GROWING[name] for name in ("list of repeat", "list of count")}
    for name, code in {**ENDLESS, **waiting, **growing}.items():
        if name == "__del__":
            continue  # the exception of a __del__ is reported, and the run goes on
        status, _, err = interrupt(check, name, code)
        check.same(f"Ctrl-C in {name}", (status, err.splitlines()[:1], err.splitlines()[-1:]),
                   (-signal.SIGINT, ["Traceback (most recent call last):"], ["KeyboardInterrupt"]))
    for name in "sum", "sort with a key", "loop", "in count":
        body = ENDLESS[name].replace("\n", "\n    ")
        status, out, err = interrupt(check, f"caught in {name}",
                                     f"try:\n    {body}\nexcept KeyboardInterrupt:\n"
                                     "    print('caught')\nprint(sum(range(10)))")
        check.same(f"a caught Ctrl-C in {name}", (status, out, err), (0, "caught\n45\n", ""))
    done = subprocess.run(["sh", "-c", f'"{check.binary}" -c "raise KeyboardInterrupt"; echo $?'],
                          capture_output=True, env=ENVIRONMENT, timeout=PATIENCE)
    check.same("what a shell sees", done.stdout, b"130\n")


LIMITS = {"--max-steps=20000": "after 20000 steps (--max-steps)",
          "--max-memory=80M": "at 80 MiB of memory (--max-memory)",
          "--timeout=0.3": "after 0.3 s (--timeout)"}


def limited(check, what, limit, code, out="on\n", flags=()):
    if check.sanitized and "memory" in limit:
        return  # a sanitizer's allocator ends the program itself
    begun = time.monotonic()
    status, got, err = check.end(check.start(limit, *flags, "-c", f"print('on')\n{code}"))
    if check.show:
        print(f"{(time.monotonic() - begun) * 1000:6.0f} ms  {limit} {what}")
    lines = err.splitlines() if not flags else err.splitlines()[-1:]
    check.same(f"{limit} {what}", (status, got, lines),
               (LIMIT_STATUS, out, [f"minipy: stopped {LIMITS[limit]}"]))


def most_of_the_memory_is_there(check):
    if check.sanitized:
        return  # whose allocator takes more for itself
    code = ("class P:\n    def __init__(self, i): self.i = i\n"
            "print(len([P(i) for i in range(1_600_000)]))")  # 130 MiB
    check.same("objects of two thirds of the limit",
               check.end(check.start("--max-memory=200M", "-c", code)), (0, "1600000\n", ""))


def limits(check):
    steps, memory, seconds = LIMITS
    waiting = {"sleep": "import time\ntime.sleep(60)",
               "pipe": "import os\nr, w = os.pipe()\nos.read(r, 1)",
               "file of a pipe": "import os\nr, w = os.pipe()\nopen(r, 'rb').read()"}
    for name, code in ENDLESS.items():
        if "items" not in code and "number" not in code and "a // b" not in code:
            limited(check, name, steps, code)
        limited(check, name, seconds, code)
    for name, code in GROWING.items():
        limited(check, name, memory, code)
    for name, code in waiting.items():
        limited(check, name, seconds, code)
    for name, code in STUBBORN.items():
        limited(check, name, steps, code.replace("BODY", "while True: pass"))
        limited(check, name, seconds, code.replace("BODY", "while True: pass"))
        limited(check, f"native {name}", steps, code.replace("BODY", "sum(range(10 ** 12))"))
        limited(check, name, memory, code.replace("BODY", "[0] * 2 ** 40"))
        limited(check, f"growing {name}", memory,
                code.replace("BODY", "x = list(range(10 ** 9))"))
    endless_at_exit = "class A:\n    def __del__(self):\n        while True: pass\na = A()"
    limited(check, "a __del__ at exit", steps, endless_at_exit)
    limited(check, "a __del__ at exit", seconds, endless_at_exit)


def traces(check):
    for limit in LIMITS:
        code = "items = [1]\n" + ("while True:\n    pass" if "memory" not in limit
                                  else "x = list(range(10 ** 9))")
        limited(check, "with a trace", limit, code, flags=("--trace-refs",))
    trace = os.path.join(check.folder, "trace.txt")
    limited(check, "with a trace in a file", "--max-steps=20000",
            "items = [1]\nwhile True:\n    pass", flags=("--trace-refs", f"--trace-out={trace}"))
    with open(trace, encoding="utf-8") as file:
        text = file.read()
    check.same("the trace keeps what it has", "items" in text, True)
    check.same("and says why it stopped", text.splitlines()[-1:],
               ["== the run was stopped after 20000 steps (--max-steps)"])


def options(check):
    for argument in ("--max-steps=0", "--max-steps=x", "--max-memory=12Q", "--max-memory=",
                     "--timeout=0", "--timeout=soon"):
        status, out, _ = check.end(check.start(argument, "-c", "print(1)"))
        check.same(argument, (status, out), (2, ""))
    for argument in ("--max-steps=100000", "--max-memory=1G", "--max-memory=500mb", "--timeout=60",
                     "--timeout=1e9"):
        check.same(argument, check.end(check.start(argument, "-c", "print(1)")), (0, "1\n", ""))
    check.same("a value behind a blank", check.end(check.start("--max-steps", "100000", "-c",
                                                              "print(1)")), (0, "1\n", ""))
    counted = [check.end(check.start("--max-steps=1000", "-c", "n = 0\nwhile True:\n    n += 1\n"
                                     "    print(n, flush=True)"))[1] for _ in range(2)]
    check.same("steps are the same each time", counted[0] == counted[1] != "", True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--sanitized", action="store_true", help="the binary runs under a sanitizer")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        check = Checks(os.path.abspath(arguments.binary), folder, arguments.show,
                       arguments.sanitized)
        for part in (interrupts, limits, most_of_the_memory_is_there, traces, options):
            part(check)
    print(*check.failures, f"{check.count - len(check.failures)} checks passed, "
          f"{len(check.failures)} failed", sep="\n")
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
