#!/usr/bin/env python3
"""Runs test scripts and compares what they print with what they expect.

usage: run_scripts.py --binary build/release/minipy [--jobs 2] [--timeout 60] [--flag F]...
                      [--env NAME=VALUE]... PATH...
       run_scripts.py --cpython python3.13 PATH...      (do the expectations hold there?)

A script is an annotated one or a golden one (expectations.py). Every run ends with the heap check
(MINIPY_HEAP_CHECK=1; status 70 when an object outlives it). Scripts named in a folder's
pending.txt must still fail: one that passes is to be promoted, by taking its line out.
"""
import argparse
import concurrent.futures
import difflib
import os
import resource
import signal
import subprocess
import sys
import time

from expectations import collect, normalise, pending_names

HEAP_CHECK_STATUS = 70
SANITIZER_STATUS = 99
SANITIZED_STACK = 256 * 1024 * 1024
SHOWN_LINES = 40


def environment(extra):
    """A fixed surrounding: no colour, UTF-8, fixed hashes, 100 columns, the heap check."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "PYENV_VERSION")
            if name in os.environ}
    kept.update(LC_ALL="C.UTF-8", NO_COLOR="1", PYTHON_COLORS="0", PYTHONHASHSEED="0",
                PYTHONDONTWRITEBYTECODE="1", COLUMNS="100", MINIPY_HEAP_CHECK="1",
                ASAN_OPTIONS=f"exitcode={SANITIZER_STATUS}:detect_leaks=1",
                UBSAN_OPTIONS=f"exitcode={SANITIZER_STATUS}:print_stacktrace=1",
                TSAN_OPTIONS=f"exitcode={SANITIZER_STATUS}")
    kept.update(item.split("=", 1) for item in extra)
    return kept


def enlarge_stack():
    """Under a sanitizer a C++ frame is several times as large, and so must the stack be."""
    wanted = SANITIZED_STACK
    _, most = resource.getrlimit(resource.RLIMIT_STACK)
    resource.setrlimit(resource.RLIMIT_STACK,
                       (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))


def execute(command, script, options):
    """Status (or a word for a signal or a timeout), standard output, standard error."""
    try:
        done = subprocess.run(command, cwd=script.path.parent, env=environment(options.env),
                              input=script.input.encode(), capture_output=True,
                              timeout=options.timeout,
                              preexec_fn=enlarge_stack if options.sanitized else None)
    except subprocess.TimeoutExpired as late:
        return f"no end after {options.timeout} s", late.stdout or b"", late.stderr or b""
    status = done.returncode
    if status < 0:
        status = f"killed by {signal.Signals(-status).name}"
    return status, done.stdout, done.stderr


def difference(title, wanted, got):
    if wanted == got:
        return []
    lines = list(difflib.unified_diff(wanted.splitlines(), got.splitlines(), f"{title} expected",
                                      f"{title} printed", lineterm="", n=2))
    if not lines:
        lines = [f"{title}: they differ only in how a line ends"]
    more = [f"… {len(lines) - SHOWN_LINES} more lines"] if len(lines) > SHOWN_LINES else []
    return lines[:SHOWN_LINES] + more


def last_error_line(text):
    """The line that names the exception: the last one that is not a note below it."""
    lines = [line for line in text.splitlines() if line and not line.startswith("note: ")]
    return lines[-1] if lines else ""


def check_run(script, run, options):
    """What is wrong with this run, as lines; none when all is well."""
    if options.cpython:
        command = [options.cpython, *run.cpython_flags, script.path.name]
    else:
        command = [os.path.abspath(options.binary), *options.flag, *run.flags, script.path.name]
    status, out, err = execute(command, script, options)
    out = normalise(out.decode("utf-8", "replace"), script)
    err = normalise(err.decode("utf-8", "replace"), script)
    problems = []
    if run.out is not None:
        problems += difference("stdout", run.out, out)
    if run.err is not None and not options.ignore_stderr:
        problems += difference("stderr", run.err, err)
    if run.last_error is not None and last_error_line(err) != run.last_error:
        problems += [f"raises expected: {run.last_error}", f"raises printed:  {last_error_line(err)}"]
    if status != run.status:
        meaning = {HEAP_CHECK_STATUS: " (the heap check: objects are still alive)",
                   SANITIZER_STATUS: " (a sanitizer's report)"}.get(status, "")
        problems.append(f"exit status {status}{meaning}, expected {run.status}")
        if run.err is None:
            problems += ["stderr: " + line for line in err.splitlines()[-SHOWN_LINES:]]
    if problems and len(command) > 2:
        problems.insert(0, "with " + " ".join(command[1:-1]))
    return problems


def check_script(script, options):
    if options.cpython and (script.arguments or script.header.get("only") == "minipy"):
        return []
    if options.sanitized and script.header.get("only") == "unsanitized":
        return []
    who = "cpython" if options.cpython else "minipy"
    return [line for run in script.runs(who) for line in check_run(script, run, options)]


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--binary", help="the minipy to test")
    what.add_argument("--cpython", help="compare the expectations with this interpreter instead")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=60)
    parser.add_argument("--flag", action="append", default=[], help="an option for every run")
    parser.add_argument("--env", action="append", default=[], metavar="NAME=VALUE")
    parser.add_argument("--skip", action="append", default=[], metavar="NAME",
                        help="a script that makes no sense in this mode")
    parser.add_argument("--sanitized", action="store_true",
                        help="the binary runs under a sanitizer: `# only: unsanitized` is left out")
    parser.add_argument("--ignore-stderr", action="store_true",
                        help="for modes that add to standard error")
    parser.add_argument("paths", nargs="+")
    return parser.parse_args()


def main():
    options = parse_arguments()
    scripts = [script for script in collect(options.paths)
               if script.path.stem not in options.skip]
    if not scripts:
        raise SystemExit(f"no test script in {', '.join(options.paths)}")
    started = time.monotonic()
    passed = failed = waiting = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = pool.map(lambda script: check_script(script, options), scripts)
        for script, problems in zip(scripts, results):
            name = os.path.relpath(script.path)
            is_pending = not options.cpython and script.path.stem in pending_names(script)
            if is_pending and problems:
                waiting += 1
            elif is_pending:
                failed += 1
                print(f"PASSES BY NOW {name}: take it out of pending.txt")
            elif problems:
                failed += 1
                print(f"FAILED {name}", *problems, "", sep="\n    ", flush=True)
            else:
                passed += 1
    rest = f", {waiting} pending" if waiting else ""
    print(f"{passed} scripts passed, {failed} failed{rest}, {time.monotonic() - started:.1f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
