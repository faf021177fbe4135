#!/usr/bin/env python3
"""Lines that minipy and CPython 3.13 turn into code in a second of CPU time, in one process each.

usage: python3.13 tools/time_front_end.py [--batch build/release/front_end_batch] [--rounds 3]
                                          [--growth] FILE_OR_DIR...

The files are read before the clock starts. With --growth: one program each of 1,000, 10,000 and
100,000 lines, made of the functions and classes of the files; a second should do as many lines of
each. Best of the rounds, which alternate.
"""
import argparse
import subprocess
import sys
import time
import warnings

import front_end


def theirs(programs):
    begin = time.process_time()
    for name, source in programs:
        try:
            compile(source, name, "exec", dont_inherit=True)
        except front_end.REFUSALS:
            pass
    return time.process_time() - begin


def ours(batch, programs):
    data = b"".join(b"%d %s\n" % (len(source), name.encode()) + source for name, source in programs)
    done = subprocess.run([batch, "time", "1"], input=data, stdout=subprocess.PIPE, check=True)
    return float(done.stdout)


def report(title, options, programs):
    lines = sum(source.count(b"\n") for _, source in programs)
    rounds = [(ours(options.batch, programs), theirs(programs)) for _ in range(options.rounds)]
    mine, wanted = (lines / min(times) for times in zip(*rounds))
    print(f"{title}: {lines} lines; minipy {mine:,.0f} lines/s, CPython {wanted:,.0f} lines/s, "
          f"ratio {mine / wanted:.2f}")


def of_length(sources, lines):
    """A program of at least so many lines."""
    parts, count = [], 0
    while count < lines:
        for source in sources:
            parts.append(source)
            count += source.count(b"\n")
            if count >= lines:
                break
    return b"".join(parts)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--batch", default="build/release/front_end_batch")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    front_end.need_cpython()
    warnings.simplefilter("ignore")
    programs = [(str(path), path.read_bytes()) for path in front_end.files_of(options.paths)]
    if not options.growth:
        report(f"{len(programs)} files", options, programs)
        return 0
    sources = [source for _, source in programs
               if b"__future__" not in source and b"coding" not in source and len(source) < 50_000]
    for lines in (1_000, 10_000, 100_000):
        report(f"1 program of {lines:,} lines", options, [("grown.py", of_length(sources, lines))])
    return 0


if __name__ == "__main__":
    sys.exit(main())
