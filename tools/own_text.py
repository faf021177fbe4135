#!/usr/bin/env python3
"""Shows where a file of lib/ reads like CPython's file of the same purpose.

usage: python3.13 tools/own_text.py [-v] [--run LINES] [FILE...]

What lib/ does is CPython's; how it is written must be minipy's own. Counted are the lines that stand
in runs of at least `--run` equal lines (5 unless told; blank lines and comments do not count) in a
file of minipy and in its counterpart in the library of the Python that runs this. -v prints the
runs. Interfaces cannot be written in another way: a run of signatures or short abstract methods is
no fault; bodies and sentences are.
"""
import argparse
import difflib
import pathlib
import sysconfig

ROOT = pathlib.Path(__file__).resolve().parent.parent / "lib"
STDLIB = pathlib.Path(sysconfig.get_path("stdlib"))
# Rooms of minipy's that CPython keeps in one file.
COUNTERPARTS = {
    "_one_method_abc.py": ["_collections_abc.py"],
    "collections/_wrappers.py": ["collections/__init__.py"],
    "importlib/_files.py": ["importlib/_bootstrap_external.py", "importlib/_bootstrap.py"],
}
PREFIXES = {"_dataclass_": "dataclasses.py", "_enum_": "enum.py", "_inspect_": "inspect.py",
            "_typing_": "typing.py"}


def counterparts(name):
    named = COUNTERPARTS.get(name, []) + [
        whole for prefix, whole in PREFIXES.items() if name.startswith(prefix)]
    return [path for path in (STDLIB / other for other in [name, *named]) if path.exists()]


def text_lines(path):
    stripped = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in stripped if line and not line.startswith("#")]


def shared_runs(path, least):
    """The runs of lines that the file shares with its counterparts, and the number of its lines."""
    own = text_lines(path)
    other = [line for part in counterparts(str(path.relative_to(ROOT))) for line in text_lines(part)]
    matcher = difflib.SequenceMatcher(None, own, other, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= least]
    return [own[block.a:block.a + block.size] for block in blocks], len(own)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-v", action="store_true", help="print the runs")
    parser.add_argument("--run", type=int, default=5, metavar="LINES")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    rows = []
    for path in [path.resolve() for path in options.files] or sorted(ROOT.rglob("*.py")):
        runs, total = shared_runs(path, options.run)
        rows.append((sum(map(len, runs)), total, str(path.relative_to(ROOT)), runs))
    for shared, total, name, runs in sorted(rows, reverse=True, key=lambda row: row[:3]):
        if shared:
            print(f"{shared:5} of {total:5}  {name}")
        for run in runs if options.v else []:
            print("".join(f"        {line}\n" for line in run))
    print(f"{sum(row[0] for row in rows)} of {sum(row[1] for row in rows)} lines")


if __name__ == "__main__":
    main()
