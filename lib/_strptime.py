"""time.strptime(): reads a text by a format.

A format becomes steps: a piece of text, blanks, or a directive. Each step offers the ends that it
could have in the text, the longest first, and the first way in which all fit counts: `%m%d` reads
"111" as November the first, and "11" as January the first.
"""
import time

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december"]
_COMPOSED = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
# By letter: what it tells, and the numbers that it reads: digits, least, greatest.
_NUMBERS = {
    "Y": ("year", (4, 0, 9999)), "y": ("year", (2, 0, 99)), "G": ("iso year", (4, 0, 9999)),
    "m": ("month", (2, 1, 12), (1, 1, 9)), "d": ("day", (2, 1, 31), (1, 1, 9)),
    "j": ("day of year", (3, 1, 366), (2, 1, 99), (1, 1, 9)),
    "H": ("hour", (2, 0, 23), (1, 0, 9)), "I": ("hour", (2, 1, 12), (1, 1, 9)),
    "M": ("minute", (2, 0, 59), (1, 0, 9)), "S": ("second", (2, 0, 61), (1, 0, 9)),
    "U": ("week", (2, 0, 53), (1, 0, 9)), "W": ("week", (2, 0, 53), (1, 0, 9)),
    "V": ("iso week", (2, 1, 53), (1, 0, 9)),
    "w": ("weekday", (1, 0, 6)), "u": ("weekday", (1, 1, 7)),
}
# Where the number is not yet what it tells. An hour comes with whether it is one of twelve, a week
# with the day that it begins with, as Monday is 0.
_MEANINGS = {
    "y": lambda number: number + (2000 if number <= 68 else 1900),
    "H": lambda number: (number, False), "I": lambda number: (number % 12, True),
    "U": lambda number: (number, 6), "W": lambda number: (number, 0),
    "w": lambda number: (number + 6) % 7, "u": lambda number: number - 1,
}


# ---- steps: functions that give (end, value) of each way to read on

def _number(kinds, meaning):
    def read(text, at):
        for width, low, high in kinds:
            digits = text[at:at + width]
            if len(digits) == width and digits.isdecimal() and low <= int(digits) <= high:
                yield at + width, meaning(int(digits))
    return read


def _day(read_number):
    """A day of the month may have a blank in the place of its first digit."""
    def read(text, at):
        yield from read_number(text, at)
        if text[at:at + 1] == " " and text[at + 1:at + 2] in tuple("123456789"):
            yield at + 2, int(text[at + 1])
    return read


def _name(names, first=0):
    ordered = sorted(enumerate(names, first), key=lambda item: len(item[1]), reverse=True)

    def read(text, at):
        for index, name in ordered:
            if text[at:at + len(name)].lower() == name:
                yield at + len(name), index
    return read


def _zone(text, at):
    for name in sorted({"utc", "gmt", *map(str.lower, time.tzname)}, key=len, reverse=True):
        if name and text[at:at + len(name)].lower() == name:
            yield at + len(name), text[at:at + len(name)]


def _fraction(text, at):
    for end in range(at + 6, at, -1):
        digits = text[at:end]
        if len(digits) == end - at and digits.isascii() and digits.isdecimal():
            yield end, int(digits.ljust(6, "0"))


def _offset(text, at):
    """Hours and minutes, perhaps seconds and their fraction, behind a sign; or Z."""
    def two_digits(at, limit):
        digits = text[at:at + 2]
        return len(digits) == 2 and digits.isdecimal() and int(digits) < limit

    def behind_colon(at):
        return at + 1 if text[at:at + 1] == ":" else at

    if text[at:at + 1] == "Z":
        yield at + 1, "Z"
    if text[at:at + 1] not in ("+", "-") or not two_digits(at + 1, 100):
        return
    minutes = behind_colon(at + 3)
    if not two_digits(minutes, 60):
        return
    seconds = behind_colon(minutes + 2)
    if two_digits(seconds, 60):
        if text[seconds + 2:seconds + 3] == ".":
            for end, _ in _fraction(text, seconds + 3):
                yield end, text[at:end]
        yield seconds + 2, text[at:seconds + 2]
    yield minutes + 2, text[at:minutes + 2]


def _blanks(text, at):
    end = at
    while text[end:end + 1].isspace():
        end += 1
    for shorter in range(end, at, -1):
        yield shorter, None


def _literal(piece):
    def read(text, at):
        if text[at:at + len(piece)].lower() == piece.lower():
            yield at + len(piece), None
    return read


def _directive_steps():
    """By letter: what it tells, and its step."""
    found = {letter: (what, _number(kinds, _MEANINGS.get(letter, int)))
             for letter, (what, *kinds) in _NUMBERS.items()}
    found["d"] = ("day", _day(found["d"][1]))
    found.update({
        "a": ("weekday", _name([name[:3] for name in _DAYS])), "A": ("weekday", _name(_DAYS)),
        "b": ("month", _name([name[:3] for name in _MONTHS], 1)), "B": ("month", _name(_MONTHS, 1)),
        "p": ("half", _name(["am", "pm"])), "f": ("fraction", _fraction), "z": ("offset", _offset),
        "Z": ("zone", _zone), "%": (None, _literal("%"))})
    return found


_DIRECTIVES = _directive_steps()


# ---- formats

_AMBIGUOUS = """\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647."""

_known = {}  # the steps of the last formats


def _steps(format):
    """The steps of a format; ValueError if it is none."""
    steps = []
    expanded = format
    for letter, meaning in _COMPOSED.items():
        expanded = expanded.replace("%" + letter, meaning)
    characters = iter(expanded)
    for c in characters:
        if c.isspace():
            if not steps or steps[-1][1] is not _blanks:
                steps.append((None, _blanks))
        elif c != "%":
            steps.append((None, _literal(c)))
        elif (letter := next(characters, None)) is None:
            raise ValueError(f"stray % in format '{format}'")
        elif letter in _DIRECTIVES:
            steps.append(_DIRECTIVES[letter])
        else:
            raise ValueError(f"'{letter}' is a bad directive in format '{format}'")
    told = {what for what, _ in steps}
    if "day" in told and not told & {"year", "iso year"}:
        import warnings
        warnings.warn(_AMBIGUOUS, DeprecationWarning,
                      skip_file_prefixes=(__file__.rpartition("/")[0] + "/",))
    return steps


def _fitted(steps, k, text, at, values):
    """Where the steps from the k-th end; None if they do not fit. The values come last first."""
    if k == len(steps):
        return at
    what, read = steps[k]
    for end, value in read(text, at):
        last = _fitted(steps, k + 1, text, end, values)
        if last is not None:
            values.append((what, value))
            return last
    return None


def _parse(text, format):
    """What a text tells; of two directives that tell the same, the later one counts."""
    if format not in _known:
        if len(_known) > 5:
            _known.clear()
        _known[format] = _steps(format)
    values = []
    end = _fitted(_known[format], 0, text, 0, values)
    if end is None:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if end != len(text):
        raise ValueError(f"unconverted data remains: {text[end:]}")
    return dict(reversed(values))


# ---- the calendar: days are counted from the first of January of the year 1, which is 1

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_lengths(year):
    return [31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def _new_year(year):
    """The count of its first day."""
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 + 1


def _count(year, month, day):
    _check_year(year)
    lengths = _month_lengths(year)
    if day > lengths[month - 1]:
        raise ValueError("day is out of range for month")
    return _new_year(year) + sum(lengths[:month - 1]) + day - 1


def _check_year(year):
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is out of range")


def _date(count):
    """(year, month, day)"""
    year = (count - 1) // 366 + 1
    while _new_year(year + 1) <= count:
        year += 1
    _check_year(year)
    day = count - _new_year(year) + 1
    for month, length in enumerate(_month_lengths(year), 1):
        if day <= length:
            return year, month, day
        day -= length


def _iso_count(year, week, weekday):
    if not 1 <= year <= 9999:
        raise ValueError(f"Year is out of range: {year}")
    # The first week is the one with the fourth of January.
    first, following = (fourth - (fourth - 1) % 7
                        for fourth in (_new_year(year) + 3, _new_year(year + 1) + 3))
    if not 1 <= week <= (following - first) // 7:
        raise ValueError(f"Invalid week: {week}")
    return first + (week - 1) * 7 + weekday


# ---- from what was told to the fields

_ISO_COMPANY = "and a weekday directive ('%A', '%a', '%w', or '%u')."


def _check_iso(told):
    """ISO years and weeks come together, with a weekday and nothing else."""
    if "iso year" in told:
        if "day of year" in told:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year "
                             "directive '%G'. Use '%Y' instead.")
        if "iso week" not in told or "weekday" not in told:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive "
                             f"'%V' {_ISO_COMPANY}")
    elif "iso week" in told:
        if "year" not in told or "weekday" not in told:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive "
                             f"'%G' {_ISO_COMPANY}")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")


def _date_fields(told):
    """(year, month, day, weekday, day of the year)"""
    _check_iso(told)
    month, day, weekday = told.get("month", 1), told.get("day", 1), told.get("weekday")
    year_day = told.get("day of year")
    # Without a year it is 1900, which has no 29 February.
    leap_day = "year" not in told and (month, day) == (2, 29)
    year = told.get("year", 1904 if leap_day else 1900)
    if year_day is None and weekday is not None:
        if "week" in told:
            week, begin = told["week"]
            # Week 1 begins with the first such day of the year; with New Year, there is no week 0.
            start = (begin - _new_year(year) + 1) % 7
            later = week - 1 if week or start else 0
            year_day = start + 7 * later + (weekday - begin) % 7 + 1
            if year_day <= 0:
                year -= 1
                year_day += 366 if _is_leap(year) else 365
        elif "iso year" in told:
            count = _iso_count(told["iso year"], told["iso week"], weekday)
            year, month, day = _date(count)
            year_day = count - _new_year(year) + 1
    if year_day is None:
        count = _count(year, month, day)
        year_day = count - _new_year(year) + 1
    else:
        _check_year(year)
        count = _new_year(year) + year_day - 1
        year, month, day = _date(count)
    if weekday is None:
        weekday = (count - 1) % 7
    return 1900 if leap_day else year, month, day, weekday, year_day


def _offset_fields(offset):
    """(seconds, microseconds) of what _offset() found."""
    if offset is None:
        return None, 0
    if offset == "Z":
        return 0, 0
    digits = offset[1:]
    if digits[2] == ":":
        digits = digits[:2] + digits[3:]
        if digits[4:5] not in ("", ":"):
            raise ValueError(f"Inconsistent use of : in {offset}")
        digits = digits[:4] + digits[5:]
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or "0")
    microseconds = int(digits[7:].ljust(6, "0"))
    return (-seconds, -microseconds) if offset[0] == "-" else (seconds, microseconds)


def _is_dst(zone):
    """1 in summer, 0 otherwise, -1 if nobody knows."""
    if zone is None:
        return -1
    standard, summer = (name.lower() for name in time.tzname)
    if zone.lower() in ("utc", "gmt"):
        return 0
    if standard == summer and time.daylight:
        return -1
    return 0 if zone.lower() == standard else 1


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """((nine fields of a time tuple, zone name, offset), microseconds, those of the offset)"""
    for index, arg in enumerate((data_string, format)):
        if not isinstance(arg, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(arg)}")
    told = _parse(data_string, format)
    zone = told.get("zone")
    hour, of_twelve = told.get("hour", (0, False))
    if of_twelve and told.get("half") == 1:
        hour += 12
    offset, offset_fraction = _offset_fields(told.get("offset"))
    year, month, day, weekday, year_day = _date_fields(told)
    return ((year, month, day, hour, told.get("minute", 0), told.get("second", 0), weekday,
             year_day, _is_dst(zone), zone, offset), told.get("fraction", 0), offset_fraction)


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The struct_time of a text."""
    fields, *_ = _strptime(data_string, format)
    return time.struct_time(fields)


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """The datetime of a text; `cls` is datetime or inherits from it."""
    fields, fraction, offset_fraction = _strptime(data_string, format)
    *_, zone, offset = fields
    if offset is None:
        return cls(*fields[:6], fraction)
    from datetime import timedelta, timezone
    name = () if zone is None else (zone,)
    return cls(*fields[:6], fraction, timezone(timedelta(0, offset, offset_fraction), *name))
