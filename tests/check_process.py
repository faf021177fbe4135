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

    def run(self, *arguments, text="", **variables):
        done = subprocess.run([self.binary, *arguments], input=text.encode(), capture_output=True,
                              cwd=self.folder, timeout=60, env={**ENVIRONMENT, **variables})
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


def modules(check):
    os.makedirs(os.path.join(check.folder, "pack", "sub"))
    show = "import sys\nprint(__name__, __package__, __spec__ and __spec__.name, sys.argv[1:])\n"
    check.write("pack/__init__.py", "print('init')\n")
    check.write("pack/__main__.py", show)
    check.write("pack/part.py", "from . import __name__ as package\nprint(package)\n" + show)
    check.write("pack/raising.py", "1/0\n")
    check.same("-m package", check.run("-m", "pack", "-x", "y")[:2],
               (0, "init\n__main__ pack pack.__main__ ['-x', 'y']\n"))
    check.same("-m module", check.run("-m", "pack.part")[:2],
               (0, "init\npack\n__main__ pack pack.part []\n"))
    check.same("a folder", check.run("pack", "z")[:2], (0, "__main__  __main__ ['z']\n"))
    for wanted, message in [
            ("nowhere", "No module named nowhere"),
            ("pack.nowhere", "No module named pack.nowhere"),
            ("pack.sub", "No module named pack.sub.__main__; 'pack.sub' is a package and cannot "
                         "be directly executed"),
            ("sys", "No code object available for sys")]:
        status, _, err = check.run("-m", wanted)
        check.same(f"-m {wanted}", (status, err.rpartition(": ")[2].strip()), (1, message))
    status, _, err = check.run("pack/sub")
    where = os.path.join(os.path.realpath(check.folder), "pack/sub")
    check.same("a folder without __main__.py", (status, err.splitlines()[-1].rpartition(": ")[2]),
               (1, f"can't find '__main__' module in {where!r}"))
    script = check.write("imports.py", "import pack.raising\n")
    status, _, err = check.run(script)
    check.same("frames of an import", (status, err.count("  File "), "importlib" in err),
               (1, 2, False))
    for wanted, note in [("import tkinter", "note: --stdlib DIR uses an installed CPython's "
                                            "library"),
                         ("import numpy", "note: minipy runs pure-Python modules only; what it has: "
                                          "docs/library.md")]:
        check.same(wanted, check.run("-c", wanted)[2].splitlines()[-1], note)
    check.write("pack/tkinter.py", "print('found')\n")
    check.same("--stdlib", check.run("--stdlib", "pack", "-c", "import tkinter")[:2],
               (0, "found\n"))
    names = "import sys; print(sorted(set(sys.modules) - set(sys.builtin_module_names)))"
    check.same("an empty program loads no file", check.run("-c", names)[1], "['__main__']\n")


def hash_seeds(check):
    show = "import sys\nprint(hash('abc'), sys.flags.hash_randomization)"
    for seed, wanted in [("0", "-4594863902769663758 0\n"), ("1", "-4667308735975688587 1\n"),
                         ("4294967295", "-6122489556238538401 1\n")]:
        check.same(f"PYTHONHASHSEED={seed}", check.run("-c", show, PYTHONHASHSEED=seed)[:2],
                   (0, wanted))
    for seed in ("", "random"):
        outputs = {check.run("-c", show, PYTHONHASHSEED=seed)[1] for _ in range(3)}
        check.same(f"three hashes with PYTHONHASHSEED={seed}", len(outputs), 3)
    traced = {check.run("--trace-refs", "-c", show, PYTHONHASHSEED="")[1] for _ in range(3)}
    check.same("a trace is the same each time", len(traced), 1)
    for seed in ("x", "-1", "4294967296", "1 "):
        status, out, err = check.run("-c", show, PYTHONHASHSEED=seed)
        check.same(f"PYTHONHASHSEED={seed}", (status, out, err), (
            1, "", "Fatal Python error: config_init_hash_seed: PYTHONHASHSEED must be \"random\" "
                   "or an integer in range [0; 4294967295]\n"))


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


def in_shell(check, command, **environment):
    """Status and merged output of a command in which MINIPY stands for the binary."""
    kept = {name: value for name, value in ENVIRONMENT.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(["sh", "-c", command.replace("MINIPY", f'"{check.binary}"')],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=check.folder,
                          timeout=60, env={**kept, **environment})
    return done.returncode, done.stdout.decode("utf-8", "backslashreplace")


def pipes(check):
    check.write("lines.py", "for i in range(200000):\n    print(i)\n")
    status, text = in_shell(check, "(MINIPY lines.py; echo $? >status.txt) 2>err.txt | head -n 1")
    check.same("a closed pipe", (status, text), (0, "0\n"))
    with open(os.path.join(check.folder, "err.txt"), encoding="utf-8") as file:
        check.same("its error", file.read().splitlines()[-1:], ["BrokenPipeError: [Errno 32] Broken pipe"])
    with open(os.path.join(check.folder, "status.txt"), encoding="utf-8") as file:
        check.same("its status", file.read(), "1\n")
    lost = "Exception ignored on flushing sys.stdout:\nOSError: [Errno 28] No space left on device\n"
    for what, code, status, text in [
            ("a full disk", "print(1)", 120, lost),
            ("a full disk and an exit", "import sys; print(1); sys.exit(3)", 120, lost),
            ("a full disk, caught", "import sys\ntry: print(1, flush=True)\n"
             "except OSError as error: print(error, file=sys.stderr)", 120,
             "[Errno 28] No space left on device\n" + lost)]:
        check.same(what, in_shell(check, f"MINIPY -c '{code}' 2>&1 >/dev/full"), (status, text))
    status, text = in_shell(check, "MINIPY -c 'print(1); 1/0' 2>&1 >/dev/full")
    check.same("a full disk and an error", (status, text.splitlines()[4:]),
               (120, ["ZeroDivisionError: division by zero", *lost.splitlines()]))
    check.same("a closed stdout", in_shell(check, "MINIPY -c 'print(1)' >&-"), (0, ""))
    check.same("closed, it is None", in_shell(
        check, "MINIPY -c 'import sys; print(1); print(sys.stdout, file=sys.stderr)' >&-"),
               (0, "None\n"))
    check.same("a closed stderr", in_shell(check, "MINIPY -c 'print(1); 1/0' 2>&-"), (1, "1\n"))
    check.same("a closed stdin", in_shell(check, "MINIPY -c 'input()' <&-")[1].splitlines()[-1:],
               ["RuntimeError: input(): lost sys.stdin"])
    status, text = in_shell(check, "MINIPY -c 'print(1); 1/0' 2>&1")
    check.same("output comes before a traceback", (status, text.splitlines()[:2]),
               (1, ["1", "Traceback (most recent call last):"]))
    for code, status in [("sys.exit(3)", 3), ("sys.exit()", 0), ("raise SystemExit(4)", 4)]:
        check.same(f"output is flushed at {code}",
                   in_shell(check, f"MINIPY -c 'import sys; print(1); {code}' | cat; true"),
                   (0, "1\n"))


def locales(check):
    show = ("import sys; print(sys.stdout.encoding, sys.stdout.errors, sys.stdin.errors, "
            "sys.stderr.errors, ascii(sys.argv[1:]), chr(233) + chr(0xdc80))")
    check.write("locale.py", show)
    for name in "C", "POSIX":
        check.same(f"the locale {name}",
                   in_shell(check, "MINIPY locale.py é \"$(printf 'a\\351')\"", LC_ALL=name),
                   (0, "utf-8 surrogateescape surrogateescape backslashreplace "
                       "['\\xe9', 'a\\udce9'] é\\x80\n"))
    check.same("an error there", in_shell(check, "MINIPY -c 'raise ValueError(chr(233))' 2>&1",
                                          LC_ALL="C")[1].splitlines()[-1], "ValueError: é")
    check.same("PYTHONIOENCODING", in_shell(
        check, "MINIPY -c 'import sys; print(sys.stdout.encoding, chr(233))'",
        PYTHONIOENCODING="ascii:replace"), (0, "ascii ?\n"))
    check.same("-E ignores it", in_shell(
        check, "MINIPY -E -c 'import sys; print(sys.stdout.encoding, chr(233))'",
        PYTHONIOENCODING="ascii:replace"), (0, "utf-8 é\n"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True)
    binary = os.path.abspath(parser.parse_args().binary)
    with tempfile.TemporaryDirectory() as folder:
        check = Checks(binary, folder)
        for part in sources, modules, hash_seeds, statuses, interrupts, pipes, locales:
            part(check)
    print(*check.failures, f"{check.count - len(check.failures)} checks passed, "
          f"{len(check.failures)} failed", sep="\n")
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
