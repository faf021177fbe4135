#!/usr/bin/env python3
"""Writes vm/objects/shown_signatures.def: what `__text_signature__` of a built-in says in CPython.

usage: make_shown_signatures.py --oracle python3.13 --binary build/release/minipy

minipy binds arguments by the signature in a function's own table and shows that one too. The file
holds the built-ins for which CPython shows another, or none: run it with a binary whose file is empty.
"""
import argparse
import json
import subprocess

LISTING = '''
import builtins, json, sys, types

MODULES = """sys builtins math time itertools functools operator _collections _weakref _io posix gc
             atexit _bisect _heapq _json _random""".split()
found = {}


def note(key, value):
    try:
        found[key] = value.__text_signature__
    except AttributeError:
        pass


def note_type(cls):
    home = "" if cls.__module__ == "builtins" else cls.__module__ + "."
    key = home + cls.__qualname__
    note(key, cls)
    for name, value in vars(cls).items():
        if name == "__new__" or not isinstance(value, (types.WrapperDescriptorType, staticmethod)):
            note(key + "." + name, value)


def samples():
    def generator():
        yield
    for value in (iter([]), iter(()), iter("\\u00e9"), iter("a"), iter(b""), iter(bytearray()), iter(range(1)),
                  iter(range(2**70)), iter(set()), reversed([]), iter(int, 1), iter(memoryview(b"a")),
                  generator(), generator.__code__, types.SimpleNamespace(), list[int], int | str):
        yield type(value)
    for view in ({}.keys(), {}.values(), {}.items()):
        yield from (type(view), type(iter(view)), type(reversed(view)))
    yield from (value for value in vars(types).values() if isinstance(value, type))


for cls in samples():
    if not cls.__flags__ & 512:
        note_type(cls)
for module_name in MODULES:
    module = __import__(module_name)
    for name, value in vars(module).items():
        if isinstance(value, types.BuiltinFunctionType):
            note(f"{value.__module__}.{name}", value)
        elif isinstance(value, type):
            note_type(value)
json.dump(found, sys.stdout)
'''


def listing(program):
    done = subprocess.run([program, "-c", LISTING], capture_output=True, check=True)
    return json.loads(done.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--oracle", required=True)
    parser.add_argument("--binary", required=True)
    options = parser.parse_args()
    wanted, own = listing(options.oracle), listing(options.binary)
    print("// What `__text_signature__` of a built-in says in CPython 3.13 where minipy's own table says\n"
          "// something else; null: None. Sorted. Made by tools/make_shown_signatures.py.\n"
          "//\n//   SHOWN(\"name\", signature)")
    for name in sorted(own.keys() & wanted.keys()):
        if wanted[name] == own[name]:
            continue
        text = "nullptr" if wanted[name] is None else json.dumps(wanted[name])
        print(f"SHOWN({json.dumps(name)}, {text})")


main()
