"""What a test script says about its own run: shared by run_scripts.py and make_expected.py.

Annotated scripts carry their output in comments, one comment a printed line, in order:

    print(f())        # expect: 3
    g()               # expect raises: NameError: name 'g' is not defined
    sys.exit(4)       # expect exit: 4

`# expect minipy:` holds only here, `# expect cpython:` only there. `# expect --gil=every:4:` holds
in one more run, with these flags. Golden scripts have NAME.out and NAME.err beside them, and may
open with `# args: --dis` (options of minipy), `# status: 1`, `# input: text` or
`# only: minipy` (nothing to compare with elsewhere), `# only: unsanitized` (asks for memory that
a sanitizer refuses by ending the program). NAME.tokens, NAME.ast, NAME.positions, NAME.symbols and
NAME.dis beside a script are what the views print, and what CPython's modules print (VIEWS).
"""
import pathlib
import re

EXPECT = re.compile(r"# expect(?: (?P<who>minipy|cpython|raises|exit|--[^\n]*?))?:(?: (?P<text>.*))?$")
HEADER = re.compile(r"# (args|status|input|only):\s*(.*)$")
ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}\b")
# The file beside a script, minipy's option, and CPython's command for the same text.
VIEWS = {
    ".tokens": ("--tokens", ["-m", "tokenize", "-e"]),
    ".ast": ("--ast", ["-m", "ast"]),
    ".positions": ("--ast=positions", ["-m", "ast", "-a", "-i", "2"]),
    ".symbols": ("--symbols", ["-m", "symtable"]),
    ".dis": ("--dis=plain", ["-m", "dis"]),
}


class Run:
    """One run that a script asks for: with which flags, and what must come out."""

    def __init__(self, flags=(), out=None, err=None, last_error=None, status=0, cpython=()):
        self.flags, self.out, self.err = list(flags), out, err
        self.cpython_flags = list(cpython)
        self.last_error, self.status = last_error, status


class Script:
    """A test script: its path, its header and the runs it describes."""

    def __init__(self, path):
        self.path = pathlib.Path(path).resolve()
        self.text = self.path.read_bytes().decode("utf-8", "replace")
        self.header = read_header(self.text)
        self.views = [suffix for suffix in VIEWS if self.beside(suffix).exists()]
        self.is_golden = any(self.beside(suffix).exists() for suffix in (".out", ".err"))

    def beside(self, suffix):
        return self.path.with_suffix(suffix)

    @property
    def arguments(self):
        return self.header.get("args", "").split()

    @property
    def input(self):
        return self.header.get("input", "").encode().decode("unicode_escape")

    def is_test(self):
        return self.is_golden or bool(self.views) or EXPECT_LINE.search(self.text) is not None

    def runs(self, who):
        """The runs under `who`: minipy or cpython."""
        views = [Run([VIEWS[suffix][0]], read_or_none(self.beside(suffix)),
                     cpython=VIEWS[suffix][1]) for suffix in self.views]
        if self.is_golden:
            return views + [Run(self.arguments, read_or_none(self.beside(".out")),
                                read_or_none(self.beside(".err")),
                                status=int(self.header.get("status", "0")))]
        return views + (annotated_runs(self, who) if EXPECT_LINE.search(self.text) else [])


EXPECT_LINE = re.compile(EXPECT.pattern, re.MULTILINE)


def read_or_none(path):
    return path.read_bytes().decode("utf-8", "replace") if path.exists() else None


def read_header(text):
    """The `# key: value` comments that open a golden script."""
    header = {}
    for line in text.splitlines():
        match = HEADER.match(line)
        if match is None:
            if not line.startswith("#"):
                break
            continue
        header[match.group(1)] = match.group(2)
    return header


def expectations(text):
    """(who, text) of every expect comment, in order; `who` is '' where it holds everywhere."""
    for line in text.split("\n"):
        match = EXPECT.search(line)
        if match:
            yield (match.group("who") or "").strip(), match.group("text") or ""


def annotated_runs(script, who):
    entries = list(expectations(script.text))
    flag_sets = sorted({name for name, _ in entries if name.startswith("--")})
    runs = [one_run(script, entries, who, "")]
    if who == "minipy":
        runs += [one_run(script, entries, who, flags) for flags in flag_sets]
    return runs


def one_run(script, entries, who, flags):
    run = Run(flags.split() + script.arguments, out="")
    for name, text in entries:
        if name in ("", who) or (flags and name == flags):
            run.out += text + "\n"
        elif name == "raises":
            run.last_error, run.status = text, 1
        elif name == "exit":
            run.status = int(text)
    return run


def normalise(text, script):
    """The text without the place of this checkout and without addresses in memory."""
    return ADDRESS.sub("0x…", text.replace(f"{script.path.parent}/", ""))


def collect(paths):
    """Every test script in these files and folders, in a fixed order."""
    found = []
    for path in map(pathlib.Path, paths):
        if path.is_dir():
            found += sorted(path.rglob("*.py"))
        elif path.exists():
            found.append(path)
        else:
            raise SystemExit(f"no such file or folder: {path}")
    return [script for script in map(Script, found) if script.is_test()]


def pending_names(script):
    """The scripts of this folder that need what is not built yet (pending.txt)."""
    listing = script.path.parent / "pending.txt"
    if not listing.exists():
        return set()
    lines = listing.read_text(encoding="utf-8").splitlines()
    return {line.split()[0] for line in lines if line.strip() and not line.startswith("#")}
