#!/usr/bin/env python3
"""minipy as a process: where the program comes from, arguments, exit statuses, signals, pipes.

usage: check_process.py --binary build/release/minipy
"""
import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time

ENVIRONMENT = {**os.environ, "NO_COLOR": "1", "PYTHON_COLORS": "0", "LC_ALL": "C.UTF-8"}


class Checks:
    def __init__(self, binary, folder):
        self.binary, self.folder, self.count, self.failures = binary, folder, 0, []

    def same(self, what, got, wanted):
        self.count += 1
        if got != wanted:
            self.failures.append(f"{what}: {got!r}, expected {wanted!r}")

    def run(self, *arguments, text=""):
        done = subprocess.run([self.binary, *arguments], input=text.encode(), capture_output=True,
                              cwd=self.folder, timeout=60, env=ENVIRONMENT)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)
        return name


def sources(check):
    show = "import sys\nprint(sys.argv, __name__, sys.path[0] == '', '__file__' in globals())\n"
    script = check.write("show.py", show)
    check.same("file", check.run(script, "-c", "--dis")[:2],
               (0, "['show.py', '-c', '--dis'] __main__ False True\n"))
    check.same("-c", check.run("-c", show, "a")[:2], (0, "['-c', 'a'] __main__ True False\n"))
    check.same("-", check.run("-", "b", text=show)[:2], (0, "['-', 'b'] __main__ True True\n"))
    check.same("stdin", check.run(text=show)[:2], (0, "[''] __main__ True True\n"))
    check.same("-- ends options", check.run("--", script)[:2],
               (0, "['show.py'] __main__ False True\n"))
    check.same("-O", check.run("-O", "-c", "assert False\nprint(__debug__)")[:2], (0, "False\n"))
    status, out, err = check.run("missing.py")
    check.same("a missing file", (status, out), (2, ""))
    check.same("its message", "can't open file" in err and "No such file or directory" in err, True)
    check.same("unknown option", check.run("--no-such-option")[0], 2)
    check.same("-V", check.run("-V")[0], 0)


def statuses(check):
    for code, status in [("", 0), ("1/0", 1), ("x =", 1), ("raise SystemExit", 0),
                         ("raise SystemExit(3)", 3), ("raise SystemExit(-1)", 255),
                         ("raise SystemExit('text')", 1), ("raise SystemExit(None)", 0),
                         ("raise SystemExit(True)", 1), ("import sys; sys.exit(256)", 0),
                         ("import sys; sys.exit([1])", 1)]:
        check.same(f"status of {code!r}", check.run("-c", code)[0], status)
    check.same("text of an exit", check.run("-c", "raise SystemExit('text')")[2], "text\n")
    check.same("output before an error", check.run("-c", "print('x')\n1/0")[1], "x\n")
    check.same("no newline at the end", check.run("-c", "print('x', end='')")[1], "x")
    check.same("input", check.run("-c", "print(input('? ') + '!')", text="hello\n")[1],
               "? hello!\n")
    check.same("end of input", check.run("-c", "input()")[2].splitlines()[-1:],
               ["EOFError: EOF when reading a line"])


def interrupts(check):
    for name, code in [("loop", "while True:\n    pass"),
                       ("calls", "def f(): pass\nwhile True:\n    f()"),
                       ("sleep", "import time\ntime.sleep(60)"),
                       ("input", "input()"),
                       ("sum", "sum(range(10 ** 12))"),
                       ("min", "min(range(10 ** 12))"),
                       ("any", "any(map(bool, iter(int, 1)))"),
                       ("in", "1 in iter(int, 1)"),
                       ("join", "''.join(filter(None, iter(str, 1)))"),
                       ("sort", "sorted(filter(None, iter(int, 1)))"),
                       ("list", "list(filter(None, iter(int, 1)))"),
                       ("power", "3 ** 10 ** 9"),
                       ("unpacking", "a, *b = filter(None, iter(int, 1))"),
                       ("comprehension", "[0 for i in range(10 ** 12) if i < 0]")]:
        process = subprocess.Popen([check.binary, "-c", f"print('on', flush=True)\n{code}"],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, cwd=check.folder, env=ENVIRONMENT)
        process.stdout.readline()
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        try:
            _, err = process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            check.same(f"Ctrl-C in {name}", "no end", "KeyboardInterrupt")
            continue
        check.same(f"Ctrl-C in {name}", err.decode().splitlines()[-1:], ["KeyboardInterrupt"])
        check.same(f"status of Ctrl-C in {name}", process.returncode in (130, -signal.SIGINT), True)
    caught = ("import time\ntry:\n    print('on', flush=True)\n    time.sleep(60)\n"
              "except KeyboardInterrupt:\n    print('caught')")
    process = subprocess.Popen([check.binary, "-c", caught], stdout=subprocess.PIPE,
                               cwd=check.folder, env=ENVIRONMENT)
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=20)
    check.same("a caught Ctrl-C", (process.returncode, out), (0, b"caught\n"))


def pipes(check):
    script = check.write("lines.py", "for i in range(200000):\n    print(i)\n")
    command = f'"{check.binary}" {script} 2>err.txt | head -n 1; true'
    done = subprocess.run(["sh", "-c", command], cwd=check.folder, capture_output=True, timeout=60,
                          env=ENVIRONMENT)
    check.same("a closed pipe", done.stdout, b"0\n")
    with open(os.path.join(check.folder, "err.txt"), encoding="utf-8") as file:
        err = file.read()
    check.same("its error", "BrokenPipeError" in err and "internal" not in err, True)
    full = subprocess.run(["sh", "-c", f'"{check.binary}" -c "print(1)" >/dev/full'],
                          capture_output=True, timeout=60, env=ENVIRONMENT)
    check.same("a full disk", (full.returncode in (1, 120), b"No space left on device" in full.stderr),
               (True, True))
    closed = subprocess.run(["sh", "-c", f'"{check.binary}" -c "import sys; print(1)" >&-'],
                            capture_output=True, timeout=60, env=ENVIRONMENT)
    check.same("a closed stdout", closed.returncode in (0, 1, 120), True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True)
    binary = os.path.abspath(parser.parse_args().binary)
    with tempfile.TemporaryDirectory() as folder:
        check = Checks(binary, folder)
        for part in sources, statuses, interrupts, pipes:
            part(check)
    print(*check.failures, f"{check.count - len(check.failures)} checks passed, "
          f"{len(check.failures)} failed", sep="\n")
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
