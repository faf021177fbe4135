#!/usr/bin/env python3
"""No mutable global state: our libraries have no symbol in .data, .bss, .tdata or .tbss.

usage: check_globals.py LIBRARY.a...     (or object files)

Constants in .rodata and .data.rel.ro are fine. Guard variables (function-local statics) are
refused. A symbol in another namespace than ours (CLI::Number, std::__ioinit) comes from a header of
another library and is its author's business. ALLOWED lists the one exception.
"""
import re
import subprocess
import sys

# The lock-free pointer through which a signal handler, which gets no argument, finds its runtime.
ALLOWED = {"interrupt_target"}

MUTABLE = re.compile(r"^(\.data|\.bss|\.tdata|\.tbss|\.ldata|\.lbss|\*COM\*)(\.|$)")
CONSTANT = re.compile(r"^\.data\.rel\.ro(\.|$)")
# Qualified by a namespace that is neither ours nor anonymous.
FOREIGN = re.compile(r"^(?:guard variable for )?(?!minipy::)\w+::")
# What compilers add on their own, not a variable of the program.
COMPILERS = re.compile(r"^(__odr_asan|__asan|__tsan|__ubsan|\.L|DW\.ref\.|__emutls_t\.)")
# address, seven flag characters, section, size, optional visibility, name
SYMBOL = re.compile(r"^[0-9a-f]+ (.{7}) (\S+)\t[0-9a-f]+\s+(?:\.hidden |\.internal )?(.+)$")


def is_allowed(name):
    plain = name.split("[", 1)[0]
    return any(plain == word or plain.endswith("::" + word) for word in ALLOWED)


def mutable_symbols(library):
    table = subprocess.run(["objdump", "-t", "-C", library], check=True, capture_output=True,
                           text=True).stdout
    member = library
    for line in table.splitlines():
        if "file format" in line:
            member = line.split(":", 1)[0]
        match = SYMBOL.match(line)
        if not match:
            continue
        flags, section, name = match.groups()
        is_section_or_file = "d" in flags or "f" in flags
        if is_section_or_file or COMPILERS.match(name) or FOREIGN.match(name) or is_allowed(name):
            continue
        if name.startswith("guard variable for"):
            yield member, name
        elif MUTABLE.match(section) and not CONSTANT.match(section):
            yield member, f"{name} in {section}"


def main():
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    found = [f"{member}: {what}" for library in sys.argv[1:]
             for member, what in mutable_symbols(library)]
    print("\n".join(found) if found else f"{len(sys.argv) - 1} libraries, no mutable global")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
