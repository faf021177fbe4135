#!/usr/bin/env python3
"""Refused programs: what is printed for each equals what CPython 3.13 prints, caret included.

usage: check_syntax.py --binary build/release/minipy [FILE...]
       check_syntax.py --oracle python3.13 [FILE...]     (rewrites what is expected)

Files: tests/golden/syntax/*.txt. A case is a line `=== title`, the program, a line `---` and what
the interpreter prints on standard error. The program lies in a file prog.py; it ends with status 1.
"""
import argparse
import concurrent.futures
import pathlib
import re
import subprocess
import sys
import tempfile

from run_scripts import difference, environment

FOLDER = pathlib.Path(__file__).resolve().parent / "golden" / "syntax"
SHOWN_NAME = "prog.py"


def read_cases(path):
    """(title, program, expected) of each case."""
    for part in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, _, rest = part.partition("\n")
        program, _, expected = rest.partition("\n---\n")
        yield title, program, expected


def run(interpreter, folder, number, program):
    place = pathlib.Path(folder) / str(number)
    place.mkdir()
    (place / SHOWN_NAME).write_text(program, encoding="utf-8")
    done = subprocess.run([interpreter, SHOWN_NAME], cwd=place, env=environment(()),
                          capture_output=True, timeout=120)
    shown = done.stderr.decode("utf-8", "replace").replace(f"{place.resolve()}/", "")
    return done.returncode, shown


def run_all(interpreter, cases, jobs):
    with tempfile.TemporaryDirectory() as folder:
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            return list(pool.map(lambda item: run(interpreter, folder, item[0], item[1][1]),
                                 enumerate(cases)))


def rewrite(path, cases, results):
    text = "".join(f"=== {title}\n{program}\n---\n{shown}"
                   for (title, program, _), (_, shown) in zip(cases, results))
    path.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--binary")
    what.add_argument("--oracle")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    interpreter = options.oracle or str(pathlib.Path(options.binary).resolve())
    count = failed = 0
    for path in options.files or sorted(FOLDER.glob("*.txt")):
        cases = list(read_cases(path))
        results = run_all(interpreter, cases, options.jobs)
        count += len(cases)
        if options.oracle:
            rewrite(path, cases, results)
            failed += sum(status != 1 for status, _ in results)
            continue
        for (title, program, expected), (status, shown) in zip(cases, results):
            problems = difference("stderr", expected, shown)
            if status != 1:
                problems.append(f"exit status {status}, expected 1")
            if problems:
                failed += 1
                print(f"FAILED {path.name}: {title}", *program.split("\n"), *problems, "",
                      sep="\n    ")
    print(f"{count - failed} refused programs as expected, {failed} not")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
