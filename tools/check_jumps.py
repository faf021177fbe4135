#!/usr/bin/env python3
"""The release eval loop must keep its indirect jumps: each handler dispatches the next one itself.

usage: check_jumps.py OBJECT-OR-BINARY [--function SUBSTRING] [--minimum N]

Compilers merge equal tails: one of them folded 659 dispatch jumps into 5, which cost a third of
the speed. Counts the indirect jumps (not calls) of the functions whose demangled name contains
SUBSTRING; with --minimum, fails below N.
"""
import argparse
import re
import subprocess
import sys

FUNCTION = re.compile(r"^[0-9a-f]+ <(.+)>:$")
# x86-64: jmp *%rax, notrack jmp *(…); AArch64: br x1
INDIRECT = re.compile(r"\t(?:notrack )?jmp[q]?\s+\*|\tbr\s+x\d+")


def count_jumps(path, part):
    listing = subprocess.Popen(["objdump", "-d", "-C", "--no-show-raw-insn", path],
                               stdout=subprocess.PIPE, text=True)
    counts, current = {}, None
    for line in listing.stdout:
        head = FUNCTION.match(line)
        if head:
            current = head.group(1) if part in head.group(1) else None
        elif current and INDIRECT.search(line):
            counts[current] = counts.get(current, 0) + 1
    if listing.wait() != 0:
        raise SystemExit(f"objdump cannot read {path}")
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--function", default="run")
    parser.add_argument("--minimum", type=int, default=1)
    options = parser.parse_args()
    counts = count_jumps(options.binary, options.function)
    for name, count in sorted(counts.items(), key=lambda item: -item[1])[:5]:
        print(f"{count:5} indirect jumps in {name[:100]}")
    best = max(counts.values(), default=0)
    if best < options.minimum:
        print(f"{best} indirect jumps, at least {options.minimum} are needed")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
