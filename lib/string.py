"""Constants, Template and Formatter."""

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
    end = len(text)
    while at < end:
        literal = []
        while at < end and text[at] not in "{}":
            begin = at
            while at < end and text[at] not in "{}":
                at += 1
            literal.append(text[begin:at])
        if at == end:
            yield "".join(literal), None, None, None
            return
        brace = text[at]
        if text.startswith(brace, at + 1):  # {{ and }} stand for themselves
            at += 2
            yield "".join(literal) + brace, None, None, None
            continue
        if brace == "}":
            raise ValueError("Single '}' encountered in format string")
        at += 1
        if at == end:
            raise ValueError("Single '{' encountered in format string")
        begin = at
        depth = 1
        while at < end and depth:
            depth += (text[at] == "{") - (text[at] == "}")
            at += 1
        if depth:
            raise ValueError("expected '}' before end of string")
        yield "".join(literal), *_split_field(text[begin:at - 1])


def _split_field(field):
    """name!conversion:spec as (name, spec, conversion)."""
    at = 0
    inside = False  # brackets
    while at < len(field) and (inside or field[at] not in "!:"):
        if field[at] == "{":
            raise ValueError("unexpected '{' in field name")
        inside = field[at] == "[" or inside and field[at] != "]"
        at += 1
    name, rest = field[:at], field[at:]
    conversion = None
    if rest.startswith("!"):
        if len(rest) < 2:
            raise ValueError("end of string while looking for conversion specifier")
        conversion = rest[1]
        rest = rest[2:]
        if rest and not rest.startswith(":"):
            raise ValueError("expected ':' after conversion specifier")
    return name, rest[1:], conversion


def _split_field_name(name):
    """`a.b[0]` as ("a", [(True, "b"), (False, 0)]); numbers are ints."""
    at = 0
    while at < len(name) and name[at] not in ".[":
        at += 1
    first = name[:at]
    return int(first) if first.isdecimal() else first, list(_field_steps(name[at:]))


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
            yield False, int(key) if key.isdecimal() else key
            if rest[end:] and rest[end] not in ".[":
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        rest = rest[end:]


class Formatter:
    """str.format() in steps that a subclass may change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            if field_name == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic "
                                     "field numbering")
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif field_name.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic "
                                     "field numbering")
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(format_spec, args, kwargs, used_args,
                                                        recursion_depth - 1,
                                                        auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """(literal_text, field_name, format_spec, conversion) for each piece."""
        return _parse_format(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first
