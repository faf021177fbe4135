"""What minipy and CPython 3.13 make of a program, as lines that are equal when both do the same.

Used by compare_code.py, mutate_library.py and time_front_end.py, which run under CPython 3.13. The
lines are those of tools/batch/batch.cpp.
"""
import dis
import os
import pathlib
import subprocess
import sys
import types
import warnings

REFUSALS = (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError)


class Batch:
    """A running front_end_batch; when a program ends it, the next one gets a new process."""

    def __init__(self, binary, mode, optimize=0):
        self.command = [binary, mode, "-" + "O" * optimize]
        self.process = None

    def answer(self, name, source):
        if self.process is None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE,
                                            stdout=subprocess.PIPE)
        lines = []
        try:
            self.process.stdin.write(b"%d %s\n" % (len(source), os.fsencode(name)) + source)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass
        for line in self.process.stdout:
            if line == b"END\n":
                return lines
            lines.append(line[:-1].decode("utf-8", "surrogatepass"))
        status = self.process.wait()
        self.process = None
        return [f"CRASH status {status}"]


def in_one_line(text):
    return str(text).replace("\n", "\\n")


def constant_text(value):
    if isinstance(value, frozenset):
        return f"frozenset({', '.join(sorted(map(constant_text, value)))})"
    if isinstance(value, tuple):
        return f"({', '.join(map(constant_text, value))})"
    return "<code>" if isinstance(value, types.CodeType) else repr(value)


def names_of_locals(code):
    """localsplus: CPython shows the order of the names only through a private method."""
    cells = set(code.co_cellvars)
    own = len(code.co_varnames)
    mere_cells = len(cells - set(code.co_varnames))
    for index in range(own + mere_cells + len(code.co_freevars)):
        name = code._varname_from_oparg(index)
        if index < own:
            yield f" {name}:{'lc' if name in cells else 'l'}"
        else:
            yield f" {name}:{'c' if index < own + mere_cells else 'f'}"


def place_text(line, end_line, column, end_column):
    if line is None:
        return "None"
    return f"{line}-{end_line}" if column is None else f"{line}:{column}-{end_line}:{end_column}"


def dump_code(code, out):
    out.append(f"CODE {code.co_name} {code.co_qualname} args={code.co_argcount},"
               f"{code.co_posonlyargcount},{code.co_kwonlyargcount} flags={code.co_flags:x} "
               f"stack={code.co_stacksize} first={code.co_firstlineno}")
    out.append("names" + "".join(" " + name for name in code.co_names))
    out.append("locals" + "".join(names_of_locals(code)))
    for value in code.co_consts:
        out += ("const " + constant_text(value)).split("\n")
    positions = list(code.co_positions())
    units = code.co_code
    unit = 0
    while unit < len(units) // 2:
        name = dis.opname[units[2 * unit]]
        out.append(f"{unit} {name} {units[2 * unit + 1]} {place_text(*positions[unit])}")
        unit += 1 + dis._inline_cache_entries.get(name, 0)
    for entry in dis._parse_exception_table(code):
        out.append(f"exc {entry.start // 2} {entry.end // 2} {entry.target // 2} {entry.depth} "
                   f"{int(entry.lasti)}")
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            dump_code(value, out)


def expected(name, source, dumps, optimize=0):
    """CPython's lines for a program."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            code = compile(source, name, "exec", dont_inherit=True, optimize=optimize)
        except SyntaxError as error:
            return [f"ERROR {type(error).__name__} {error.lineno or 0} {error.offset or 0} "
                    f"{error.end_lineno or 0} {error.end_offset or 0} {in_one_line(error.msg)}"]
        except REFUSALS as error:
            return [f"ERROR {type(error).__name__} 0 0 0 0 {in_one_line(error)}"]
    out = ["ok"]
    out += [f"WARN {warning.category.__name__} {warning.lineno} {in_one_line(warning.message)}"
            for warning in caught]
    if dumps:
        dump_code(code, out)
    return out


def files_of(paths):
    """Python files under folders, and the files named, in order."""
    for path in map(pathlib.Path, paths):
        if not path.is_dir():
            yield path
            continue
        for file in sorted(path.rglob("*.py")):
            if "site-packages" not in file.relative_to(path).parts and file.is_file():
                yield file


def need_cpython():
    if sys.version_info[:2] != (3, 13) or sys.implementation.name != "cpython":
        sys.exit("run this with CPython 3.13: it is what minipy is compared with")
    sys.setrecursionlimit(100_000)
