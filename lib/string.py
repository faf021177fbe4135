"""Constants, Template and Formatter."""
from sys import maxsize as _maxsize

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits",
           "octdigits", "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Split the words, capitalize each, and join them: runs of blanks become one space."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


_sentinel_dict = {}


class Template:
    """A text with $-substitutions: $name, ${name}, and $$ for a dollar sign."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """(kind, text, name, position) for each piece: text, escaped, named, braced, invalid.

        Subclasses with patterns of their own are read by `re`; the usual grammar is read here.
        """
        cls = type(self)
        if (hasattr(cls, "pattern") or cls.idpattern != Template.idpattern
                or cls.braceidpattern is not None or cls.flags != Template.flags):
            yield from self._parts_by_pattern()
            return
        text = self.template
        delimiter = cls.delimiter
        at = 0
        while True:
            start = text.find(delimiter, at)
            if start < 0:
                yield "text", text[at:], None, at
                return
            if start > at:
                yield "text", text[at:start], None, at
            begin = start + len(delimiter)
            if text.startswith(delimiter, begin):
                at = begin + len(delimiter)
                yield "escaped", text[start:at], None, start
                continue
            braced = text.startswith("{", begin)
            name = _identifier_at(text, begin + braced)
            end = begin + braced + len(name)
            if not name or braced and not text.startswith("}", end):
                yield "invalid", delimiter, None, start
                at = begin
                continue
            at = end + braced
            yield "braced" if braced else "named", text[start:at], name, start

    def _parts_by_pattern(self):
        pattern = self._compiled()
        at = 0
        for match in pattern.finditer(self.template):
            if match.start() > at:
                yield "text", self.template[at:match.start()], None, at
            at = match.end()
            name = match.group("named") or match.group("braced")
            kind = ("named" if name is not None else
                    "escaped" if match.group("escaped") is not None else
                    "invalid" if match.group("invalid") is not None else None)
            if kind is None:
                raise ValueError("Unrecognized named group in pattern", pattern)
            yield kind, match.group(), name, match.start()
        yield "text", self.template[at:], None, at

    @classmethod
    def _compiled(cls):
        import re
        pattern = cls.__dict__.get("pattern") or getattr(cls, "pattern", None)
        if pattern is None:
            delim = re.escape(cls.delimiter)
            ident = cls.idpattern
            braced = cls.braceidpattern or ident
            pattern = (rf"{delim}(?:(?P<escaped>{delim})|(?P<named>{ident})|"
                       rf"{{(?P<braced>{braced})}}|(?P<invalid>))")
        return re.compile(pattern, cls.flags | re.VERBOSE)

    def _invalid(self, position):
        lines = self.template[:position + 1].splitlines(keepends=True)
        column = position + 1 - len("".join(lines[:-1]))
        raise ValueError(f"Invalid placeholder in string: line {len(lines)}, col {column}")

    def substitute(self, mapping=_sentinel_dict, /, **kws):
        """The text with every placeholder replaced; KeyError for a name that is not there."""
        mapping = _chosen(mapping, kws)
        result = []
        for kind, text, name, position in self._parts():
            if kind == "invalid":
                self._invalid(position)
            result.append(str(mapping[name]) if name is not None else
                          self.delimiter if kind == "escaped" else text)
        return "".join(result)

    def safe_substitute(self, mapping=_sentinel_dict, /, **kws):
        """Like substitute(), but what cannot be replaced is left as it is."""
        mapping = _chosen(mapping, kws)
        result = []
        for kind, text, name, _ in self._parts():
            if name is not None:
                try:
                    text = str(mapping[name])
                except KeyError:
                    pass
            elif kind == "escaped":
                text = self.delimiter
            result.append(text)
        return "".join(result)

    def is_valid(self):
        """Whether substitute() would find no invalid placeholder."""
        return all(kind != "invalid" for kind, *_ in self._parts())

    def get_identifiers(self):
        """The valid names, each once, in the order of their first appearance."""
        return list(dict.fromkeys(name for _, _, name, _ in self._parts() if name is not None))


def _identifier_at(text, start):
    """The longest ASCII identifier that begins there."""
    end = start
    while end < len(text) and text[end].isascii() and (text[end] == "_" or text[end].isalnum()):
        end += 1
    return "" if start < end and text[start].isdigit() else text[start:end]


def _chosen(mapping, kws):
    if mapping is _sentinel_dict:
        return kws
    if kws:
        from collections import ChainMap
        return ChainMap(kws, mapping)
    return mapping


def _parse_format(text):
    """(literal_text, field_name, format_spec, conversion) for each piece of a format string."""
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    at = 0
    while at < len(text):
        brace = min((found for found in (text.find("{", at), text.find("}", at)) if found >= 0),
                    default=None)
        if brace is None:
            yield text[at:], None, None, None
            return
        literal, mark = text[at:brace], text[brace]
        at = brace + 1
        if text.startswith(mark, at):  # {{ and }} stand for themselves
            at += 1
            yield literal + mark, None, None, None
            continue
        if mark == "}" or at == len(text):
            raise ValueError(f"Single {mark!r} encountered in format string")
        name, conversion, spec, at = _field_at(text, at)
        yield literal, name, spec, conversion


def _field_at(text, start):
    """The parts of the field name[!conversion][:spec] that begins there, and the end of its }."""
    end = start
    while text[end:end + 1] not in ("}", ":", "!"):  # where the name ends
        if text.startswith("{", end):
            raise ValueError("unexpected '{' in field name")
        if text.startswith("[", end):  # in brackets, all is part of the name
            end = text.find("]", end)
        if not 0 <= end < len(text):
            raise ValueError("expected '}' before end of string")
        end += 1
    name, conversion = text[start:end], None
    if text[end] == "!":
        conversion, end = text[end + 1:end + 2], end + 2
        if not conversion:
            raise ValueError("end of string while looking for conversion specifier")
        if end < len(text) and text[end] not in "}:":
            raise ValueError("expected ':' after conversion specifier")
    if text.startswith("}", end):
        return name, conversion, "", end + 1
    begin = end = end + 1
    depth = 1
    while depth:  # a spec may contain fields
        if end >= len(text):
            raise ValueError("unmatched '{' in format spec")
        depth += (text[end] == "{") - (text[end] == "}")
        end += 1
    return name, conversion, text[begin:end - 1], end


def _split_field_name(name):
    """`a.b[0]` as "a" and an iterator over (True, "b"), (False, 0); numbers are ints."""
    at = 0
    while at < len(name) and name[at] not in ".[":
        at += 1
    return _number_or_name(name[:at]), _field_steps(name[at:])


def _number_or_name(text):
    if not text.isdecimal():
        return text
    number = int(text)
    if number > _maxsize:
        raise ValueError("Too many decimal digits in format string")
    return number


def _field_steps(rest):
    while rest:
        if rest[0] == ".":
            end = min((i for i in (rest.find(".", 1), rest.find("[", 1)) if i > 0),
                      default=len(rest))
            if end == 1:
                raise ValueError("Empty attribute in format string")
            yield True, rest[1:end]
        else:
            end = rest.find("]") + 1
            if end == 0:
                raise ValueError("Missing ']' in format string")
            key = rest[1:end - 1]
            if not key:
                raise ValueError("Empty attribute in format string")
            yield False, _number_or_name(key)
            if rest[end:] and rest[end] not in ".[":
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        rest = rest[end:]


class Formatter:
    """str.format() in steps that a subclass may change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return text

    # ---- the steps

    def parse(self, format_string):
        """(literal_text, field_name, format_spec, conversion) for each piece."""
        return _parse_format(format_string)

    def get_field(self, field_name, args, kwargs):
        first, steps = _split_field_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, name in steps:
            obj = getattr(obj, name) if is_attr else obj[name]
        return obj, first

    def get_value(self, key, args, kwargs):
        return (args if isinstance(key, int) else kwargs)[key]

    def convert_field(self, value, conversion):
        match conversion:
            case None:
                return value
            case "s":
                return str(value)
            case "r":
                return repr(value)
            case "a":
                return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        """The text, and the number of the next field without a name (False once one had one)."""
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        pieces = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                pieces.append(literal)
            if name is None:
                continue
            name, auto_arg_index = _numbered(name, auto_arg_index)
            value, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args,
                                                 recursion_depth - 1, auto_arg_index)
            pieces.append(self.format_field(value, spec))
        return "".join(pieces), auto_arg_index


def _numbered(name, next_number):
    """A field's name, the next number if it has none; and the number after that."""
    if name == "" and next_number is not False:
        return str(next_number), next_number + 1
    if name == "" or name.isdigit() and next_number:
        raise ValueError("cannot switch from manual field specification to automatic "
                         "field numbering")
    return name, False if name.isdigit() else next_number
