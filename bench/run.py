#!/usr/bin/env python3
"""Times the kernels of this folder with minipy, in turn with another interpreter.

usage: bench/run.py [--binary build/release/minipy] [--against python3] [--repeat 5] [KERNEL...]
       bench/run.py --small      every kernel once, on little work: are the results right?

Each kernel prints one line, which must be its `# result:`. The runs are interleaved (ours, theirs,
ours, …), so that a change of the machine's speed meets both. Compared are medians of CPU time, user
and system; a ratio above 1 means that minipy is faster. The second ratio is that of the least times:
other programs on the machine only add to a time. Status 1 when a result is wrong.
"""
import argparse
import math
import os
import pathlib
import re
import statistics
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
NO_KERNELS = {"run", "startup"}


class Kernel:
    def __init__(self, path):
        text = path.read_text(encoding="utf-8")
        self.path, self.name = path, path.stem
        self.result = re.search(r"^# result: (.*)$", text, re.MULTILINE).group(1)
        small = re.search(r"^# small: (\S+) (.*)$", text, re.MULTILINE)
        self.small_size, self.small_result = small.groups()


def cpu_seconds(command):
    """Runs a command: its CPU time, user and system, and what it printed."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    printed = process.stdout.read()
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        printed += f"(exit status {process.returncode})"
    return usage.ru_utime + usage.ru_stime, printed.strip()


def find_kernels(names):
    paths = sorted(FOLDER.glob("*.py"))
    kernels = [Kernel(path) for path in paths if path.stem not in NO_KERNELS]
    known = {kernel.name for kernel in kernels}
    for name in names:
        if name not in known:
            raise SystemExit(f"no kernel {name}; there are: {', '.join(sorted(known))}")
    return [kernel for kernel in kernels if not names or kernel.name in names]


def complain(kernel, command, printed, wanted):
    shown = printed.splitlines()[-1] if printed else "nothing"
    print(f"WRONG {kernel.name}: {command[0]} printed {shown!r}, expected {wanted!r}")


def check_small(kernels, binary):
    wrong = 0
    for kernel in kernels:
        command = [binary, str(kernel.path), kernel.small_size]
        _, printed = cpu_seconds(command)
        if printed != kernel.small_result:
            complain(kernel, command, printed, kernel.small_result)
            wrong += 1
    print(f"{len(kernels) - wrong} kernels right, {wrong} wrong")
    return 1 if wrong else 0


def measure(kernel, programs, repeat):
    """CPU times of each program, in turn; None when one prints something else."""
    times = {name: [] for name in programs}
    for _ in range(repeat):
        for name, program in programs.items():
            seconds, printed = cpu_seconds([program, str(kernel.path)])
            if printed != kernel.result:
                complain(kernel, [program], printed, kernel.result)
                return None
            times[name].append(seconds)
    return times


def spread(values):
    """Half the distance between the extremes, relative to the median, in percent."""
    return 100 * (max(values) - min(values)) / 2 / statistics.median(values)


def compare(kernels, programs, repeat):
    names = list(programs)
    print(f"{'kernel':18}" + "".join(f"{name:>12}" for name in names) + "   ratio   least  spread")
    ratios, least, wrong = [], [], 0
    for kernel in kernels:
        times = measure(kernel, programs, repeat)
        if times is None:
            wrong += 1
            continue
        medians = [statistics.median(times[name]) for name in names]
        line = f"{kernel.name:18}" + "".join(f"{median:11.3f}s" for median in medians)
        if len(medians) == 2:
            ratios.append(medians[1] / medians[0])
            least.append(min(times[names[1]]) / min(times[names[0]]))
            line += f"  {ratios[-1]:5.2f}x  {least[-1]:5.2f}x"
        print(line + f"  ±{max(spread(times[name]) for name in names):.0f} %", flush=True)
    if ratios:
        for what, values in (("medians", ratios), ("least times", least)):
            mean = math.exp(statistics.fmean(map(math.log, values)))
            print(f"{what}: geometric mean of {len(values)} ratios {mean:.2f}x, "
                  f"the lowest {min(values):.2f}x")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default=str(FOLDER.parent / "build/release/minipy"))
    parser.add_argument("--against", help="another interpreter: python3")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("kernels", nargs="*", metavar="KERNEL")
    options = parser.parse_args()
    kernels = find_kernels(options.kernels)
    if options.small:
        return check_small(kernels, options.binary)
    programs = {"minipy": options.binary}
    if options.against:
        programs[os.path.basename(options.against)] = options.against
    return compare(kernels, programs, options.repeat)


if __name__ == "__main__":
    sys.exit(main())
