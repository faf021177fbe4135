#!/usr/bin/env python3
"""The heap check must be able to fail: a run that loses an object on purpose ends with status 70.

usage: check_leak.py --binary build/release/minipy
"""
import argparse
import os
import subprocess
import sys

parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
parser.add_argument("--binary", required=True)
binary = parser.parse_args().binary


def status_and_errors(check):
    done = subprocess.run([binary, "-c", "x = [1]"], capture_output=True, text=True,
                          env={**os.environ, "MINIPY_HEAP_CHECK": check,
                               "ASAN_OPTIONS": "detect_leaks=0"})
    return done.returncode, done.stderr


leaking, clean = status_and_errors("leak"), status_and_errors("1")
if leaking[0] != 70 or "lost on purpose" not in leaking[1]:
    sys.exit(f"a planted leak ended with {leaking}, not with status 70 and its name")
if clean != (0, ""):
    sys.exit(f"a clean run ended with {clean}")
print("the planted leak is found, the clean run is clean")
