"""time.strptime(): reads a text by a format, directive by directive."""
import time

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december"]
_COMPOSED = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y",
             "T": "%H:%M:%S", "R": "%H:%M"}
# Digits at most, least, greatest.
_NUMBERS = {"d": (2, 1, 31), "H": (2, 0, 23), "I": (2, 1, 12), "j": (3, 1, 366), "m": (2, 1, 12),
            "M": (2, 0, 59), "S": (2, 0, 61), "U": (2, 0, 53), "W": (2, 0, 53), "w": (1, 0, 6),
            "y": (2, 0, 99), "Y": (4, 0, 9999), "u": (1, 1, 7), "G": (4, 0, 9999), "V": (2, 1, 53)}


class _Mismatch(Exception):
    pass


def _expand(format):
    for letter, meaning in _COMPOSED.items():
        format = format.replace("%" + letter, meaning)
    return format


def _read_number(text, at, letter):
    most, low, high = _NUMBERS[letter]
    exact = letter in "YG"
    for size in range(most, 0, -1):
        digits = text[at:at + size]
        if len(digits) == size and digits.isdecimal() and (not exact or size == most):
            if low <= int(digits) <= high:
                return int(digits), at + size
    raise _Mismatch


def _read_name(text, at, names):
    lower = text[at:].lower()
    for length, index in sorted(((len(name), i) for i, name in enumerate(names)), reverse=True):
        if lower.startswith(names[index]):
            return index, at + length
    raise _Mismatch


def _read_offset(text, at):
    """+HHMM, +HH:MM, with seconds and a fraction, or Z: (seconds, microseconds), end."""
    if text[at:at + 1] == "Z":
        return (0, 0), at + 1
    sign = {"+": 1, "-": -1}.get(text[at:at + 1])
    if sign is None:
        raise _Mismatch
    at += 1
    parts = []
    colon = ""
    for index in range(3):
        if index == 1:
            colon = ":" if text[at:at + 1] == ":" else ""
        start = at + (len(colon) if index else 0)
        if index and colon and text[at:at + 1] != ":":
            break
        digits = text[start:start + 2]
        if len(digits) < 2 or not digits.isdecimal():
            break
        parts.append(int(digits))
        at = start + 2
    if len(parts) < 2:
        raise _Mismatch
    seconds = parts[0] * 3600 + parts[1] * 60 + (parts[2] if len(parts) > 2 else 0)
    return (sign * seconds, 0), at


def _parse(text, format):
    """What the directives say, by their letters; ValueError if the text is another one."""
    found = {}
    at = 0
    i = 0
    expanded = _expand(format)
    try:
        while i < len(expanded):
            c = expanded[i]
            i += 1
            if c.isspace():
                while at < len(text) and text[at].isspace():
                    at += 1
                continue
            if c != "%":
                if text[at:at + 1].lower() != c.lower():
                    raise _Mismatch
                at += 1
                continue
            if i == len(expanded):
                raise ValueError(f"stray % in format '{format}'")
            letter = expanded[i]
            i += 1
            if letter == "%":
                if text[at:at + 1] != "%":
                    raise _Mismatch
                at += 1
            elif letter in _NUMBERS:
                found[letter], at = _read_number(text, at, letter)
            elif letter in "aA":
                names = _DAYS if letter == "A" else [name[:3] for name in _DAYS]
                found["weekday"], at = _read_name(text, at, names)
            elif letter in "bBh":
                names = _MONTHS if letter == "B" else [name[:3] for name in _MONTHS]
                index, at = _read_name(text, at, names)
                found["m"] = index + 1
            elif letter == "p":
                found["p"], at = _read_name(text, at, ["am", "pm"])
            elif letter == "f":
                end = at
                while end < min(len(text), at + 6) and text[end].isdecimal():
                    end += 1
                if end == at:
                    raise _Mismatch
                found["f"] = int(text[at:end].ljust(6, "0"))
                at = end
            elif letter == "z":
                found["z"], at = _read_offset(text, at)
            elif letter == "Z":
                zones = ["utc", "gmt", *(name.lower() for name in time.tzname)]
                index, at = _read_name(text, at, zones)
                found["Z"] = zones[index]
            else:
                raise ValueError(f"'{letter}' is a bad directive in format '{format}'")
    except _Mismatch:
        raise ValueError(f"time data {text!r} does not match format {format!r}") from None
    if at != len(text):
        raise ValueError(f"unconverted data remains: {text[at:]}")
    return found


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_month(year, month):
    lengths = [31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return sum(lengths[:month - 1])


def _ordinal(year, month, day):
    """Days since the first of January of the year 1, which is 1."""
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + _days_before_month(year, month) + day


def _date_of_day(year, yday):
    month = 12
    while _days_before_month(year, month) >= yday:
        month -= 1
    return month, yday - _days_before_month(year, month)


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """((nine fields of a time tuple, zone name, offset), microseconds, …)."""
    for index, arg in enumerate((data_string, format)):
        if not isinstance(arg, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(arg)}")
    found = _parse(data_string, format)
    year = found.get("Y")
    if "y" in found:
        year = found["y"] + (2000 if found["y"] <= 68 else 1900)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if found.get("p") == 1 else 0)
    weekday = found.get("weekday")
    if "w" in found:
        weekday = (found["w"] + 6) % 7
    if "u" in found:
        weekday = found["u"] - 1
    julian = found.get("j")
    month, day = found.get("m", 1), found.get("d", 1)
    leap_year_fix = year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if leap_year_fix else 1900
    if julian is None and weekday is not None:
        if "U" in found or "W" in found:
            # The week begins with Sunday for U, with Monday for W; before the first one it is 0.
            shift = 1 if "U" in found else 0
            first = (_ordinal(year, 1, 1) - 1 + shift) % 7
            days = (weekday + shift) % 7 - first
            week = found.get("U", found.get("W"))
            julian = 1 + days + 7 * (week if first == 0 else week) - (7 if first == 0 else 0)
            if first == 0:
                julian = 1 + (weekday + shift) % 7 + 7 * (week - 1)
        elif "G" in found and "V" in found:
            year = found["G"]
            correction = (_ordinal(year, 1, 4) - 1) % 7 + 4
            julian = found["V"] * 7 + weekday + 1 - correction
            if julian <= 0:
                year -= 1
                julian += 366 if _is_leap(year) else 365
    if julian is None:
        julian = _ordinal(year, month, day) - _ordinal(year, 1, 1) + 1
        if day > [31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
                  31][month - 1]:
            raise ValueError("day is out of range for month")
    else:
        month, day = _date_of_day(year, julian)
    if weekday is None:
        weekday = (_ordinal(year, month, day) + 6) % 7
    zone_name = found.get("Z")
    is_dst = -1
    if zone_name is not None:
        names = [name.lower() for name in time.tzname]
        if not (names[0] == names[1] and time.daylight and zone_name not in ("utc", "gmt")):
            is_dst = 0 if zone_name in ("utc", "gmt", names[0]) else 1
    offset = found.get("z", (None, 0))
    if leap_year_fix:
        year = 1900
    return ((year, month, day, hour, found.get("M", 0), found.get("S", 0), weekday, julian, is_dst,
             zone_name, offset[0]), found.get("f", 0), offset[1])


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The struct_time of a text."""
    fields = _strptime(data_string, format)[0]
    return time.struct_time(fields[:11])
