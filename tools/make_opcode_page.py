#!/usr/bin/env python3
"""Writes docs/opcodes.md from the instruction table, or checks that it still says the same.

usage: make_opcode_page.py [--check]
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = ROOT / "bytecode/opcodes.def"
PAGE = ROOT / "docs/opcodes.md"
ROW = re.compile(r'^OP\((\w+), (\d+), k(\w+), (\d+), (.+), (.+), "((?:[^"\\]|\\.)*)"\)$')

HEAD = """# Instructions

The canonical instructions are those of CPython 3.13, with its names and numbers. `--dis` shows them for your program,
`--dis=explain` with these sentences. Written by `tools/make_opcode_page.py` from `bytecode/opcodes.def`; a test holds the two equal.
`arg` is the instruction's argument; effects are those on the way to the next instruction.

| instruction | number | pops | pushes | meaning |
|---|---|---|---|---|
"""


def cell(text):
    return text.replace("\\\"", "\"").replace("|", "\\|")


def page():
    rows = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        match = ROW.match(line)
        if match:
            name, number, _, _, pops, pushes, meaning = match.groups()
            rows.append(f"| `{name}` | {number} | {cell(pops)} | {cell(pushes)} | {cell(meaning)} |\n")
        elif line.startswith("OP("):
            raise SystemExit(f"{TABLE}: cannot read {line}")
    return HEAD + "".join(rows)


def main():
    text = page()
    if "--check" not in sys.argv:
        PAGE.write_text(text, encoding="utf-8")
        return 0
    if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != text:
        print(f"{PAGE} is not what the table says; run tools/make_opcode_page.py")
        return 1
    print("docs/opcodes.md says what the table says")
    return 0


if __name__ == "__main__":
    sys.exit(main())
