#!/usr/bin/env python3
"""Runs what the documentation shows: every `$ ` line of a ```console block must print what follows.

usage: check_docs.py --binary build/release/minipy README.md docs...

Commands run in a POSIX shell at the root of the checkout, where `./minipy` and `minipy` mean the
binary; standard error is shown with standard output. A line `…` in the page stands for any number
of lines. Files are written with `$ cat > name.py`, whose text is the block ```python before it.
Blocks that build or install (```sh) are not run. Links to files of the checkout must exist.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]+)[^)\s]*\)")
REST = "…"


def commands(block):
    """(command, expected lines) of a console block."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    return found


def matches(wanted, got):
    """Whether the lines are the wanted ones, where `…` stands for any number of lines."""
    if not wanted:
        return not got
    if wanted[0].strip() == REST:
        return any(matches(wanted[1:], got[start:]) for start in range(len(got) + 1))
    return bool(got) and wanted[0].rstrip() == got[0].rstrip() and matches(wanted[1:], got[1:])


def run(command, folder):
    environment = {"PATH": f"{folder}/.bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8",
                   "HOME": os.environ.get("HOME", "/"), "COLUMNS": "100", "NO_COLOR": "1",
                   "PYTHONHASHSEED": "0"}
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, timeout=120,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    text = done.stdout.decode("utf-8", "replace").replace(f"{folder}/", "")
    return text.splitlines()


def prepare(folder, binary):
    """A copy of what pages may use: examples, bench, and the binary under its two names."""
    for name in ("examples", "bench", "tests"):
        if (ROOT / name).exists():
            os.symlink(ROOT / name, folder / name)
    (folder / ".bin").mkdir()
    for place in (folder / "minipy", folder / ".bin" / "minipy"):
        os.symlink(pathlib.Path(binary).resolve(), place)


def check_page(page, binary):
    """What is wrong with a page, and how many commands it shows."""
    text = page.read_text(encoding="utf-8")
    problems, count, python = [], 0, ""
    for target in LINK.findall(text):
        if "://" not in target and not (page.parent / target).exists():
            problems.append(f"the link to {target} leads nowhere")
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        prepare(folder, binary)
        for kind, block in BLOCK.findall(text):
            if kind == "python":
                python = block
            if kind != "console":
                continue
            for command, wanted in commands(block):
                count += 1
                written = re.fullmatch(r"cat > (\w+\.py)", command)
                if written:
                    (folder / written.group(1)).write_text(python, encoding="utf-8")
                    continue
                got = run(command, folder)
                while wanted and not wanted[-1].strip():
                    wanted.pop()
                while got and not got[-1].strip():
                    got.pop()
                if not matches(wanted, got):
                    problems += [f"$ {command}", *(f"  shown:   {line}" for line in wanted),
                                 *(f"  printed: {line}" for line in got)]
    finally:
        shutil.rmtree(folder)
    return problems, count


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True)
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    pages, failed, total = [], 0, 0
    for path in map(pathlib.Path, options.paths):
        pages += sorted(path.rglob("*.md")) if path.is_dir() else [path]
    for page in pages:
        problems, count = check_page(page, options.binary)
        total += count
        if problems:
            failed += 1
            print(f"FAILED {page}", *problems, sep="\n    ")
    print(f"{len(pages)} pages, {total} commands, {failed} pages failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
