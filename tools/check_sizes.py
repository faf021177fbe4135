#!/usr/bin/env python3
"""No source file over 800 lines: a file is one noun, and a reader can hold it.

usage: check_sizes.py [ROOT]

Tables (*.def) and the expected outputs under tests/golden are free.
"""
import pathlib
import subprocess
import sys

LIMIT = 800
SUFFIXES = {".h", ".cpp", ".py", ".cmake", ".sh", ".md"}


def source_files(root):
    listed = subprocess.run(["git", "-C", str(root), "ls-files", "-z", "--cached", "--others",
                             "--exclude-standard"], capture_output=True)
    if listed.returncode == 0:
        return [root / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in root.rglob("*") if "build" not in path.relative_to(root).parts[0]]


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    count, long_files = 0, []
    for path in source_files(root):
        name = path.relative_to(root).as_posix()
        if path.suffix not in SUFFIXES or name.startswith("tests/golden/") or not path.is_file():
            continue
        count += 1
        lines = path.read_bytes().count(b"\n")
        if lines > LIMIT:
            long_files.append(f"{name}: {lines} lines, at most {LIMIT}")
    print("\n".join(sorted(long_files)) if long_files else f"{count} files, none over {LIMIT} lines")
    return 1 if long_files else 0


if __name__ == "__main__":
    sys.exit(main())
