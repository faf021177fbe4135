#!/usr/bin/env python3
"""Holds the arrows between rooms (docs/architecture.md): include lines may only point along them.

usage: check_layers.py [ROOT]

Refused: an include of a room that is not in the table's row, a project include that is not
written from the root, a cycle of headers, and a raw std::mutex outside base/mutex.h.
"""
import pathlib
import re
import sys

# A room may include itself and these. The front end and the VM meet only in cli.
BELOW_VM = ["bytecode", "base"]
ROOMS = {
    "base": [],
    "lexer": ["base"],
    "parser": ["lexer", "base"],
    "bytecode": ["base"],
    "bytecode/compiler": ["parser", "lexer", "bytecode", "base"],
    "vm/runtime": BELOW_VM,
    "vm/objects": ["vm/runtime", *BELOW_VM],
    "vm/eval": ["vm/objects", "vm/runtime", *BELOW_VM],
    "vm/import": ["vm/eval", "vm/objects", "vm/runtime", *BELOW_VM],
    "vm/modules": ["vm/import", "vm/eval", "vm/objects", "vm/runtime", *BELOW_VM],
    "vm/modules/frontend": ["vm/modules", "vm/import", "vm/eval", "vm/objects", "vm/runtime",
                            "bytecode/compiler", "parser", "lexer", *BELOW_VM],
    "vm/trace": ["vm/eval", "vm/objects", "vm/runtime", *BELOW_VM],
    "cli": ["vm/trace", "vm/modules/frontend", "vm/modules", "vm/import", "vm/eval", "vm/objects",
            "vm/runtime", "bytecode/compiler", "parser", "lexer", *BELOW_VM],
    "tools/batch": ["cli", "bytecode", "base"],
}
SUFFIXES = {".h", ".cpp", ".def"}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"')
RAW_MUTEX = re.compile(r"\bstd::(recursive_|shared_|timed_)?mutex\b|\bstd::condition_variable\b")


def room_of(path):
    """The longest room name that is a folder of the path, or None."""
    fits = [room for room in ROOMS if path.startswith(room + "/")]
    return max(fits, key=len) if fits else None


def project_files(root):
    for top in sorted({room.split("/")[0] for room in ROOMS}):
        for file in sorted((root / top).rglob("*")):
            if file.suffix in SUFFIXES:
                yield file.relative_to(root).as_posix(), file


def code_of(line):
    return line.split("//", 1)[0]


def check_file(root, name, file, problems):
    """Adds what is wrong with one file; returns the project files that it includes."""
    room = room_of(name)
    included = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        place = f"{name}:{number}"
        if RAW_MUTEX.search(code_of(line)) and name != "base/mutex.h":
            problems.append(f"{place}: raw std::mutex; use base/mutex.h")
        match = INCLUDE.match(line)
        if not match:
            continue
        target = match.group(1)
        if not (root / target).is_file():
            problems.append(f'{place}: "{target}" is no file under the root')
            continue
        included.append(target)
        other = room_of(target)
        if other != room and other not in ROOMS[room]:
            problems.append(f"{place}: {room} may not include {target}")
    return included


def find_cycle(graph):
    """One cycle of headers as a list of names, or None. Depth first, without recursion."""
    done = set()
    for start in graph:
        path, stack = [], [(start, False)]
        while stack:
            name, leaving = stack.pop()
            if leaving:
                done.add(path.pop())
            elif name in path:
                return path[path.index(name):] + [name]
            elif name not in done:
                path.append(name)
                stack.append((name, True))
                stack.extend((other, False) for other in graph.get(name, ()))
    return None


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    problems = []
    graph = {}
    for name, file in project_files(root):
        if room_of(name) is None:
            problems.append(f"{name}: belongs to no room")
            continue
        included = check_file(root, name, file, problems)
        if file.suffix == ".h":
            graph[name] = [other for other in included if other.endswith(".h")]
    cycle = find_cycle(graph)
    if cycle:
        problems.append("headers include each other: " + " -> ".join(cycle))
    print("\n".join(problems) if problems else f"{len(graph)} headers, layers hold")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
