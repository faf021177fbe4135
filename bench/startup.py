#!/usr/bin/env python3
"""How long an empty script takes, and how much memory: minipy in turn with another interpreter.

usage: bench/startup.py [--binary build/release/minipy] [--against python3] [--repeat 100]
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def one_start(program, script):
    """Milliseconds on the clock, milliseconds of CPU."""
    begun = time.perf_counter()
    process = subprocess.Popen([program, script], stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{program} {script} ended with status {process.returncode}")
    return 1000 * elapsed, 1000 * (usage.ru_utime + usage.ru_stime)


def peak_memory(program):
    """Peak memory in KiB of a script that only waits. (What wait4() tells of a child counts this
    program's own memory too, from before the child began the other one.)"""
    process = subprocess.Popen([program, "-c", "import time; time.sleep(0.3)"])
    time.sleep(0.2)
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    process.wait()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM:")).split()[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default=str(ROOT / "build/release/minipy"))
    parser.add_argument("--against", help="another interpreter: python3")
    parser.add_argument("--repeat", type=int, default=100)
    options = parser.parse_args()
    programs = [options.binary] + ([options.against] if options.against else [])
    with tempfile.NamedTemporaryFile(suffix=".py") as script:
        results = {program: [] for program in programs}
        for _ in range(options.repeat):
            for program in programs:
                results[program].append(one_start(program, script.name))
    for program, rows in results.items():
        elapsed, cpu = (statistics.median(column) for column in zip(*rows))
        print(f"{os.path.basename(program):12} {elapsed:6.2f} ms, CPU {cpu:6.2f} ms "
              f"(medians of {len(rows)}), {peak_memory(program) / 1024:.1f} MB")


if __name__ == "__main__":
    main()
