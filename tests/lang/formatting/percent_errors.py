# What the % operator refuses.
for text, values in (("%d", "5"), ("%x", 1.5), ("%c", "ab"), ("%c", 1.5), ("%c", 0x110000), ("%s %s", ("a",)), ("%s", ("a", "b")),
                     ("a", 5), ("%(a)s", 5), ("%(a)s", {}), ("%(a", {}), ("%z", 1), ("%", 1), ("%5%", 1), ("%f", "a"), ("%*d", ("a", 1)),
                     ("%d", float("nan")), ("%d", float("inf"))):
    try:
        text % values
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(type(error).__name__, error)  # expect: TypeError %d format: a real number is required, not str
# expect: TypeError %x format: an integer is required, not float
# expect: TypeError %c requires int or char
# expect: TypeError %c requires int or char
# expect: OverflowError %c arg not in range(0x…)
# expect: TypeError not enough arguments for format string
# expect: TypeError not all arguments converted during string formatting
# expect: TypeError not all arguments converted during string formatting
# expect: TypeError format requires a mapping
# expect: KeyError 'a'
# expect: ValueError incomplete format key
# expect: ValueError unsupported format character 'z' (0x7a) at index 1
# expect: ValueError incomplete format
# expect: ValueError unsupported format character '%' (0x25) at index 2
# expect: TypeError must be real number, not str
# expect: TypeError * wants int
# expect: ValueError cannot convert float NaN to integer
# expect: OverflowError cannot convert float infinity to integer
