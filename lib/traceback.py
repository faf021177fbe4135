"""Extracting, formatting and printing tracebacks.

The interpreter lays its own tracebacks out in C++ (vm/objects/traceback_text.cpp). The parts that
are the same here come from it: the excerpt below a frame and the lines that name an exception.
"""
import _traceback
from _collections import deque as _deque
import itertools
import sys

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only",
           "format_list", "format_stack", "format_tb", "print_exc", "format_exc",
           "print_exception", "print_last", "print_stack", "print_tb", "clear_frames",
           "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb"]

BUILTIN_EXCEPTION_LIMIT = object()  # sys.tracebacklimit counts from the newest frame
_RECURSIVE_CUTOFF = 3  # so many lines that are alike are shown
_cause_message = "\nThe above exception was the direct cause of the following exception:\n\n"
_context_message = "\nDuring handling of the above exception, another exception occurred:\n\n"


class _Implicit:
    """Stands for an argument that is taken from another one."""

    def __repr__(self):
        return "<implicit>"


_implicit = _Implicit()


def _value_and_traceback(exc, value, tb):
    """What the functions below are about, given as an exception or in three parts."""
    given = value is not _implicit
    if given != (tb is not _implicit):
        raise ValueError("Both or neither of value and tb must be given")
    if given:
        return value, tb
    if exc is None:
        return None, None
    if not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc, exc.__traceback__


def _print(texts, file):
    file = sys.stderr if file is None else file
    for text in texts:
        print(text, file=file, end="")


# ---- exceptions

def print_exception(exc, /, value=_implicit, tb=_implicit, limit=None, file=None, chain=True,
                    **kwargs):
    """Print an exception with its traceback and, if `chain`, the exceptions that led to it.

    At most `limit` frames of a traceback are shown, counted from the oldest, or from the newest if
    it is negative. The text goes to `file`, or to sys.stderr.
    """
    value, tb = _value_and_traceback(exc, value, tb)
    _print(_described(value, tb, limit).format(chain=chain), file)


def format_exception(exc, /, value=_implicit, tb=_implicit, limit=None, chain=True, **kwargs):
    """What print_exception() prints, as a list of texts that end with newlines."""
    value, tb = _value_and_traceback(exc, value, tb)
    return list(_described(value, tb, limit).format(chain=chain))


def format_exception_only(exc, /, value=_implicit, *, show_group=False, **kwargs):
    """The end of what print_exception() prints, which names the exception, as a list of texts."""
    described = _described(exc if value is _implicit else value, None, None)
    return list(described.format_exception_only(show_group=show_group))


def _described(value, tb, limit):
    return TracebackException(type(value), value, tb, limit=limit, compact=True)


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """What print_exc() prints, as one text."""
    texts = format_exception(sys.exception(), limit=limit, chain=chain)
    return "".join(texts)


def print_last(limit=None, file=None, chain=True):
    """Print the exception that ended the last line at the prompt."""
    if hasattr(sys, "last_exc"):
        last = sys.last_exc,
    elif hasattr(sys, "last_type"):
        last = sys.last_type, sys.last_value, sys.last_traceback
    else:
        raise ValueError("no last exception")
    print_exception(*last, limit=limit, file=file, chain=chain)


# ---- tracebacks and stacks

def print_tb(tb, limit=None, file=None):
    """Print the frames of a traceback; for `limit` and `file` see print_exception()."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """What print_tb() prints, as a list of texts."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The frames of a traceback, the oldest first, as a StackSummary."""
    return StackSummary._extract_from_extended_frame_gen(_walk_places(tb), limit=limit)


def print_stack(f=None, limit=None, file=None):
    """Print the frames that led to the frame `f`, or to the caller."""
    print_list(extract_stack(f or sys._getframe(1), limit), file)


def format_stack(f=None, limit=None):
    """What print_stack() prints, as a list of texts."""
    return extract_stack(f or sys._getframe(1), limit).format()


def extract_stack(f=None, limit=None):
    """The frames that led to the frame `f`, or to the caller, the oldest first."""
    summary = StackSummary.extract(walk_stack(f or sys._getframe(1)), limit=limit)
    summary.reverse()
    return summary


def print_list(extracted_list, file=None):
    """Print frames: a StackSummary, or a list of (file name, line number, function, line)."""
    _print(format_list(extracted_list), file)


def format_list(extracted_list):
    """What print_list() prints, as a list of texts."""
    return StackSummary.from_list(extracted_list).format()


def walk_stack(f):
    """Iterate over (frame, line number) from a frame to the oldest.

    None is the frame of the caller, which is taken to be that of StackSummary.extract().
    """
    if f is None:
        f = sys._getframe()
        for _ in range(4):
            f = f.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Iterate over (frame, line number) from the oldest frame of a traceback to the newest."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_places(tb):
    """Like walk_tb(), with (line, end line, column, end column)."""
    while tb is not None:
        line = end_line = column = end_column = None
        if tb.tb_lasti >= 0:
            positions = tb.tb_frame.f_code.co_positions()
            line, end_line, column, end_column = next(
                itertools.islice(positions, tb.tb_lasti // 2, None))
        yield tb.tb_frame, (tb.tb_lineno if line is None else line, end_line, column, end_column)
        tb = tb.tb_next


def clear_frames(tb):
    """Empty the frames of a traceback, so that they keep no objects alive."""
    for frame, _ in walk_tb(tb):
        try:
            frame.clear()
        except RuntimeError:
            continue  # it is still running


class FrameSummary:
    """What a traceback shows of a frame; like a tuple of file name, line number, function, line."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines",
                 "_is_given", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        """Describe a frame. Unless given, the line is read from the file: now or when asked for."""
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self._lines, self._is_given = line, line is not None
        if lookup_line:
            self.line
        self.locals = {variable: _text_of(value, "local", repr)
                       for variable, value in locals.items()} if locals else None

    def _fields(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        match other:
            case FrameSummary():
                return ((self.filename, self.lineno, self.name, self.locals)
                        == (other.filename, other.lineno, other.name, other.locals))
            case tuple():
                return self._fields() == other
        return NotImplemented

    def __getitem__(self, pos):
        return self._fields()[pos]

    def __iter__(self):
        return iter(self._fields())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    @property
    def _original_lines(self):
        return self._lines

    @property
    def line(self):
        if self._lines is None and self.lineno is not None:
            self._lines = _traceback.source_line(self.filename, self.lineno)
        return None if self._lines is None else self._lines.partition("\n")[0].strip()

    def _excerpt(self):
        """The source below the `File` line, with carets."""
        if self._is_given:
            return f"    {self.line}\n" if self.line else ""
        if self.lineno is None:
            return ""
        return _traceback.excerpt(self.filename, self.lineno, self.end_lineno, self.colno,
                                  self.end_colno)

    def _place(self):
        """What makes a frame the same as the one before; nothing if its line is not known."""
        known = self.filename is not None and self.lineno is not None
        return (self.filename, self.lineno, self.name) if known else object()


class StackSummary(list):
    """The frames of a stack or a traceback, each a FrameSummary."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Describe the frames that walk_stack() or walk_tb() give.

        With capture_locals the text shows each frame's variables.
        """
        places = ((frame, (line, None, None, None)) for frame, line in frame_gen)
        return klass._extract_from_extended_frame_gen(
            places, limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _extract_from_extended_frame_gen(klass, frame_gen, *, limit=None, lookup_lines=True,
                                         capture_locals=False):
        from_newest = limit is BUILTIN_EXCEPTION_LIMIT
        if limit is None or from_newest:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None:
                limit = max(limit, 0)
        if limit is not None:
            # walk_stack() counts frames: the generators must be read by this one.
            if from_newest or limit < 0:
                frame_gen = _deque(frame_gen, abs(limit))
            else:
                frame_gen = itertools.islice(frame_gen, limit)
        summary = klass()
        for frame, (line, end_line, column, end_column) in frame_gen:
            code = frame.f_code
            summary.append(FrameSummary(
                code.co_filename, line, code.co_name, lookup_line=lookup_lines, end_lineno=end_line,
                colno=column, end_colno=end_column,
                locals=frame.f_locals if capture_locals else None))
        return summary

    @classmethod
    def from_list(klass, a_list):
        """Take frames as they are, or make them of (file name, line number, function, line)."""
        return StackSummary(map(_as_summary, a_list))

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of a frame. A subclass may return None for what is not to be shown."""
        filename = frame_summary.filename
        if filename.startswith("<stdin>-"):
            filename = "<stdin>"
        variables = sorted((frame_summary.locals or {}).items())
        return "".join([
            f'  File "{filename}", line {frame_summary.lineno}, in {frame_summary.name}\n',
            frame_summary._excerpt(),
            *(f"    {name} = {value}\n" for name, value in variables)])

    def format(self, **kwargs):
        """The texts of the frames; of those that repeat each other the first few, and a count."""
        texts = []
        shown = ((frame._place(), text) for frame in self
                 if (text := self.format_frame_summary(frame)) is not None)
        for _, repeated in itertools.groupby(shown, lambda item: item[0]):
            texts += [text for _, text in itertools.islice(repeated, _RECURSIVE_CUTOFF)]
            if more := sum(1 for _ in repeated):
                plural = "s" if more > 1 else ""
                texts.append(f"  [Previous line repeated {more} more time{plural}]\n")
        return texts


def _as_summary(entry):
    if isinstance(entry, FrameSummary):
        return entry
    filename, lineno, name, line = entry
    return FrameSummary(filename, lineno, name, line=line)


def _text_of(value, what, function=str):
    """str() or repr() of a value, whatever that does."""
    try:
        return function(value)
    except Exception:
        return f"<{what} {function.__name__}() failed>"


# ---- descriptions of whole exceptions

class TracebackException:
    """An exception ready to be shown: what it is, its stack, and the exceptions it came from.

    It keeps no references to frames or to the exception.
    """

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):
        # _seen: the ids of the exceptions that are described; without it, this is the first one.
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract_from_extended_frame_gen(
            _walk_places(exc_traceback), limit=limit, lookup_lines=lookup_lines,
            capture_locals=capture_locals)
        self._read(exc_type, exc_value)
        self._exc_type = exc_type if save_exc_type else None
        self.__cause__ = self.__context__ = self.exceptions = None
        if _seen is not None:
            return

        def describe(exc):
            return TracebackException(type(exc), exc, exc.__traceback__, limit=limit,
                                      lookup_lines=lookup_lines, capture_locals=capture_locals,
                                      max_group_width=max_group_width,
                                      max_group_depth=max_group_depth, _seen=seen)

        self._link(exc_value, describe, seen, compact)

    def _read(self, exc_type, exc_value):
        """Keep the texts of the exception and what programs ask about it."""
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = exc_type.__qualname__ if self._have_exc_type else None
        self.exc_type_module = exc_type.__module__ if self._have_exc_type else None
        self._str = _text_of(exc_value, "exception")
        if isinstance(exc_value, BaseException):
            self._final_lines = _traceback.exception_only(exc_value)
        else:
            self._final_lines = [f"{self.exc_type_qualname}: {self._str}\n"]
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as error:
            text = _text_of(error, "__notes__", repr)
            self.__notes__ = [f"Ignored error getting __notes__: {text}"]
        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        if isinstance(exc_value, (AttributeError, NameError, ImportError)):
            # What the interpreter suggests belongs to the text.
            start = f"{self.exc_type_str}: "
            if self._final_lines[0].startswith(start):
                self._str = self._final_lines[0].removeprefix(start).removesuffix("\n")
        self._is_syntax_error = self._have_exc_type and issubclass(exc_type, SyntaxError)
        if self._is_syntax_error:
            for name in "filename", "text", "offset", "end_offset", "msg":
                setattr(self, name, getattr(exc_value, name))
            for name in "lineno", "end_lineno":
                number = getattr(exc_value, name)
                setattr(self, name, None if number is None else str(number))

    def _link(self, exc_value, describe, seen, compact):
        """Describe what the exception came from, and what that came from.

        Not by recursion: chains can be long. compact: not those that will not be shown.
        """
        waiting = [(self, exc_value)]
        while waiting:
            described, exc = waiting.pop()
            if exc is None:
                continue
            cause, context = exc.__cause__, exc.__context__
            if cause is not None and id(cause) not in seen:
                described.__cause__ = describe(cause)
            hidden = compact and (cause is not None or exc.__suppress_context__)
            if context is not None and id(context) not in seen and not hidden:
                described.__context__ = describe(context)
            members = exc.exceptions if isinstance(exc, BaseExceptionGroup) else ()
            if members:
                described.exceptions = [describe(member) for member in members]
            waiting += [(part, origin) for part, origin in (
                (described.__cause__, cause), (described.__context__, context),
                *zip(described.exceptions or (), members)) if part is not None]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Describe an exception with its own type and traceback."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        from warnings import warn
        warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        module = self.exc_type_module
        if module in ("__main__", "builtins") or not self._have_exc_type:
            return self.exc_type_qualname
        return f"{module if isinstance(module, str) else '<unknown>'}.{self.exc_type_qualname}"

    def __str__(self):
        return self._str

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return vars(self) == vars(other)
        return NotImplemented

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Iterate over the lines that name the exception; with show_group, also its members."""
        if _depth:
            indent = "   " * _depth
            for text in self._final_lines:
                yield from (indent + line for line in text.splitlines(keepends=True))
        else:
            yield from self._final_lines
        if show_group:
            for member in self.exceptions or ():
                yield from member.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Iterate over the texts that show the exception; after those it came from, if `chain`."""
        layout = _GroupLayout() if _ctx is None else _ctx
        message, exc = None, self
        chained = []
        while exc is not None:
            message, origin = exc._origin() if chain else (None, None)
            chained.append((message, exc))
            exc = origin
        for message, exc in reversed(chained):
            if message is not None:
                yield from layout.lines([message])
            if exc.exceptions is None:
                yield from layout.lines(exc._own_texts("Traceback"))
            elif layout.depth > self.max_group_depth:
                yield from layout.lines([f"... (max_group_depth is {self.max_group_depth})\n"])
            else:
                yield from layout.group(exc, self.max_group_width, chain)

    def _origin(self):
        """The exception that is shown before this one, and what is said between them."""
        if self.__cause__ is not None:
            return _cause_message, self.__cause__
        if self.__suppress_context__ or self.__context__ is None:
            return None, None
        return _context_message, self.__context__

    def _own_texts(self, title):
        if self.stack:
            yield f"{title} (most recent call last):\n"
            yield from self.stack.format()
        yield from self.format_exception_only()

    def print(self, *, file=None, chain=True, **kwargs):
        """Print what format() gives to `file`, or to sys.stderr."""
        _print(self.format(chain=chain), file)


class _GroupLayout:
    """Sets off what is shown of exception groups: every group around it adds a margin.

      + Exception Group Traceback (most recent call last):
      |   ...
      +-+---------------- 1 ----------------
        | ValueError: 1
        +------------------------------------
    """

    def __init__(self):
        self.depth = 0
        self.unfinished = False  # the last member of a group needs its closing line

    def _indent(self):
        return "  " * self.depth

    def lines(self, texts, sign="|"):
        """The texts with the margin in front of every line."""
        if not self.depth:
            yield from texts
            return
        margin = f"{self._indent()}{sign} "
        for text in texts:
            yield "".join([margin + line for line in text.splitlines(keepends=True)])

    def group(self, exc, max_width, chain):
        """A group and, each below a title, its members; those beyond max_width are counted."""
        outermost = self.depth == 0
        self.depth += outermost
        own = exc._own_texts("Exception Group Traceback")
        if outermost and exc.stack:
            yield from self.lines([next(own)], "+")
        yield from self.lines(own)
        more = len(exc.exceptions) - max_width
        members = [(str(number), member.format) for number, member in
                   enumerate(exc.exceptions[:max_width], 1)]
        if more > 0:
            members.append(("...", None))
        self.unfinished = False
        for index, (title, texts) in enumerate(members):
            start = "  " if index else "+-"
            yield f"{self._indent()}{start}+---------------- {title} ----------------\n"
            self.unfinished = index == len(members) - 1
            self.depth += 1
            if texts is None:
                yield from self.lines([f"and {more} more exception{'s' if more > 1 else ''}\n"])
            else:
                yield from texts(chain=chain, _ctx=self)
            if self.unfinished:
                # A group that is the last member has closed this one with itself.
                self.unfinished = False
                yield f"{self._indent()}+------------------------------------\n"
            self.depth -= 1
        self.depth -= outermost
