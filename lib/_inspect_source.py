"""inspect, second part: the file and the lines an object was written in."""
import sys

from _inspect_kinds import (isclass, iscode, isframe, isfunction, ismethod, ismodule, istraceback,
                            unwrap)

# Its functions and classes say they are inspect's.
__name__ = "inspect"


def indentsize(line):
    """How many columns of white space a line begins with."""
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


# From outside to inside: what is at hand, and where the next one is.
_AROUND_CODE = ((ismethod, "__func__"), (isfunction, "__code__"), (istraceback, "tb_frame"),
                (isframe, "f_code"))


def _code_within(object):
    """The code of a method, function, traceback or frame; other objects stay as they are."""
    for is_kind, attribute in _AROUND_CODE:
        if is_kind(object):
            object = getattr(object, attribute)
    return object


def getfile(object):
    """The file that an object was defined in."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        home = getattr(object, "__module__", None)
        file = getattr(sys.modules.get(home), "__file__", None)
        if file:
            return file
        if home == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_within(object)
    if not iscode(code):
        raise TypeError("module, class, method, function, traceback, frame, or code object was "
                        f"expected, got {type(code).__name__}")
    return code.co_filename


def getmodulename(path):
    """Return the module name for a given file, or None."""
    fname = path.rpartition("/")[2]
    return fname[:-3] if fname.endswith(".py") else None


def getsourcefile(object):
    """Return the filename that can be used to locate an object's source, or None."""
    import os
    filename = getfile(object)
    if os.path.exists(filename):
        return filename
    module = getmodule(object, filename)
    if getattr(module, "__loader__", None) is not None:
        return filename
    if getattr(getattr(module, "__spec__", None), "loader", None) is not None:
        return filename
    import linecache
    return filename if filename in linecache.cache else None


def getabsfile(object, _filename=None):
    """Return an absolute path to the source or compiled file for an object."""
    import os
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return os.path.normcase(os.path.abspath(_filename))


def getmodule(object, _filename=None):
    """Return the module an object was defined in, or None if not found."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        file = getabsfile(object, _filename) if _filename is None else _filename
    except (TypeError, FileNotFoundError):
        return None
    for module in list(sys.modules.values()):
        if ismodule(module) and getattr(module, "__file__", None) == file:
            return module
    main = sys.modules["__main__"]
    if not hasattr(object, "__name__"):
        return None
    if hasattr(main, object.__name__) and getattr(main, object.__name__) is object:
        return main
    builtin = sys.modules["builtins"]
    if hasattr(builtin, object.__name__) and getattr(builtin, object.__name__) is object:
        return builtin
    return None


class ClassFoundException(Exception):
    pass


def _file_lines(object):
    """All lines of the file that an object was defined in."""
    import linecache
    file = getsourcefile(object)
    if not file:
        file = getfile(object)
        if file[:1] + file[-1:] == "<>":
            raise OSError("source code not available")
    linecache.checkcache(file)
    module = getmodule(object, file)
    lines = linecache.getlines(file, vars(module) if module else None)
    if not lines:
        raise OSError("could not get source code")
    return lines


def findsource(object):
    """All lines of the file that an object was defined in, and the index of its first one."""
    lines = _file_lines(object)
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            first = vars(object)["__firstlineno__"]
        except (TypeError, KeyError):
            raise OSError("source code not available")
    else:
        code = _code_within(object)
        if not iscode(code):
            raise OSError("could not find code object")
        first = code.co_firstlineno
    if first > len(lines):
        raise OSError("lineno is out of bounds")
    return lines, first - 1


def getcomments(object):
    """The comment that stands above an object's source code, or None."""
    try:
        lines, at = findsource(object)
    except (OSError, TypeError):
        return None
    comment = []
    if ismodule(object):
        # The first comment of the file, after what a script begins with.
        at = 1 if lines[0].startswith("#!") else 0
        while at < len(lines) and lines[at].strip() in ("", "#"):
            at += 1
        while at < len(lines) and lines[at].startswith("#"):
            comment.append(lines[at].expandtabs())
            at += 1
        return "".join(comment) or None
    indent = indentsize(lines[at])
    for line in reversed(lines[:at]):
        line = line.expandtabs()
        text = line.lstrip()
        if not text.startswith("#") or len(line) - len(text) != indent:
            break
        comment.insert(0, text)
    if not comment:
        return None
    # A bare # above or below is decoration.
    for end in (0, -1):
        while comment and comment[end].strip() == "#":
            del comment[end]
    return "".join(comment)


class EndOfBlock(Exception):
    pass


class BlockFinder:
    """Reads lines until a definition that begins with the first of them has ended.

    Only what decides that is looked at: brackets, texts, comments, line ends and indentation.
    """

    def __init__(self):
        self.last = 1
        self.depth = 0         # of brackets
        self.quote = None      # of a text that goes on in the next line
        self.indent = None     # of the definition
        self.in_header = True  # the block has not begun
        self.one_line = False

    def end_of(self, lines):
        """The number of lines that belong to the definition."""
        starts_statement = True
        for number, line in enumerate(lines, 1):
            stripped = line.strip()
            if starts_statement and stripped and not stripped.startswith("#"):
                size = indentsize(line)
                if self.indent is None:
                    self.indent = size
                elif not self.in_header and size <= self.indent:
                    return self.last
                elif self.in_header and not stripped.startswith("@") and self.one_line:
                    return self.last
            if not stripped and not self.quote:
                continue
            if stripped.startswith("#") and not self.quote and starts_statement:
                if not self.in_header and indentsize(line) > self.indent:
                    self.last = number
                continue
            ends_open = self._scan(line)
            self.last = number
            starts_statement = not (self.depth or self.quote or ends_open)
            if starts_statement and self.in_header and not stripped.startswith("@"):
                code = self._without_comment(line).rstrip()
                if code.endswith(":"):
                    self.in_header = False
                else:
                    return self.last  # `def f(): pass`, a lambda
        return self.last

    def _without_comment(self, line):
        quote = None
        for i, c in enumerate(line):
            if quote:
                if c == quote and line[i - 1] != "\\":
                    quote = None
            elif c in "'\"":
                quote = c
            elif c == "#":
                return line[:i]
        return line

    def _scan(self, line):
        """Follow texts and brackets through a line; whether it ends with a backslash."""
        i = 0
        while i < len(line):
            if self.quote:
                end = line.find(self.quote, i)
                while end > 0 and self._is_escaped(line, end):
                    end = line.find(self.quote, end + 1)
                if end < 0:
                    if len(self.quote) == 1 and not line.rstrip("\n").endswith("\\"):
                        self.quote = None
                    return False
                i = end + len(self.quote)
                self.quote = None
                continue
            c = line[i]
            if c == "#":
                return False
            if c in "'\"":
                self.quote = c * 3 if line.startswith(c * 3, i) else c
                i += len(self.quote)
                continue
            if c in "([{":
                self.depth += 1
            elif c in ")]}":
                self.depth -= 1
                if self.depth < 0:
                    return False  # the end of what a lambda stands in
            i += 1
        return line.rstrip("\n").endswith("\\")

    @staticmethod
    def _is_escaped(line, at):
        count = 0
        while at - count > 0 and line[at - count - 1] == "\\":
            count += 1
        return count % 2 == 1


def getblock(lines):
    """Extract the block of code at the top of the given list of lines."""
    return lines[:BlockFinder().end_of(lines)]


def getsourcelines(object):
    """Return a list of source lines and starting line number for an object."""
    object = unwrap(object)
    lines, lnum = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[lnum:]), lnum + 1


def getsource(object):
    """Return the text of the source code for an object."""
    lines, lnum = getsourcelines(object)
    return "".join(lines)
