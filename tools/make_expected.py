#!/usr/bin/env python3
"""Fills in what test scripts expect, from a reference interpreter.

usage: make_expected.py --oracle python3.13 [--binary build/release/minipy] PATH...

Annotated scripts: the texts of their `# expect:` comments (write `# expect:` with nothing behind
it, once for each line that will be printed) and of `# expect raises:`. Golden scripts: NAME.out,
and NAME.err where one stands; NAME.tokens, NAME.ast and the other views where they stand. Scripts that are `# only: minipy` or have `# args:` are filled from
--binary; without it they are left alone. The difference is for a person to review.
"""
import argparse
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tests"))

from expectations import EXPECT, EXPECT_LINE, VIEWS, Script, normalise  # noqa: E402
from run_scripts import environment, last_error_line  # noqa: E402


def run(command, script):
    done = subprocess.run(command, cwd=script.path.parent, env=environment(()),
                          input=script.input.encode(), capture_output=True, timeout=120)
    texts = (normalise(text.decode("utf-8", "replace"), script)
             for text in (done.stdout, done.stderr))
    return done.returncode, *texts


def filled(script, status, out, err):
    """The annotated script's text with every comment filled in, or the reason why not."""
    printed = out.splitlines()
    lines, used = [], 0
    for line in script.text.split("\n"):
        match = EXPECT.search(line)
        who = match.group("who") if match else None
        if match and who == "raises":
            line = f"{line[:match.start()]}# expect raises: {last_error_line(err)}"
        elif match and who == "exit":
            line = f"{line[:match.start()]}# expect exit: {status}"
        elif match and who is None or who == "cpython":
            if used == len(printed):
                return None, f"more than {used} expect comments, but only {used} printed lines"
            prefix = "# expect cpython:" if who else "# expect:"
            line = f"{line[:match.start()]}{prefix} {printed[used]}".rstrip()
            used += 1
        lines.append(line)
    if used < len(printed):
        return None, f"{len(printed)} printed lines, but {used} expect comments: {printed[used]!r}"
    return "\n".join(lines), None


def write_if_new(path, text):
    if not path.exists() or path.read_bytes() != text.encode():
        path.write_bytes(text.encode())
        print(f"wrote {path}")


def fill_views(script, oracle):
    for suffix in script.views:
        _, out, _ = run([oracle, *VIEWS[suffix][1], script.path.name], script)
        write_if_new(script.beside(suffix), out)


def fill(path, options):
    script = Script(path)
    fill_views(script, options.oracle)
    needs_minipy = script.arguments or script.header.get("only") == "minipy"
    program = options.binary if needs_minipy else options.oracle
    annotated = EXPECT_LINE.search(script.text) is not None
    if not program or not (annotated or options.golden or script.is_golden):
        return True
    if needs_minipy:
        program = str(pathlib.Path(program).resolve())
    status, out, err = run([program, *(script.arguments if needs_minipy else []),
                            script.path.name], script)
    if annotated and not script.is_golden:
        text, complaint = filled(script, status, out, err)
        if complaint:
            print(f"{path}: {complaint}", file=sys.stderr)
            return False
        write_if_new(script.path, text)
        return True
    expected = int(script.header.get("status", "0"))
    if status != expected:
        print(f"{path}: status {status}; say so with '# status: {status}'", file=sys.stderr)
        return False
    write_if_new(script.beside(".out"), out)
    if err and (options.golden or script.beside(".err").exists()):
        write_if_new(script.beside(".err"), err)
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--oracle", required=True, help="the reference: python3.13")
    parser.add_argument("--binary", help="for scripts that only minipy can run")
    parser.add_argument("--golden", action="store_true",
                        help="also make .out and .err for scripts that have none yet")
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    files = []
    for path in map(pathlib.Path, options.paths):
        files += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    return 0 if all([fill(path, options) for path in files]) else 1


if __name__ == "__main__":
    sys.exit(main())
