# What a format specification may not say.
for value, spec in ((5, "q"), (5, ".2"), (5, ".2d"), (5, "+c"), (5, "#c"), (5, ",x"), (5, ",_"), (5, "zd"), (5, "5d5"),
                    (1.5, "d"), (1.5, ",n"), (1.5, "."), ("a", "d"), ("a", "+"), ("a", " "), ("a", "=5"), ("a", ","),
                    ("a", "#"), (1114112, "c"), (10**30, "c"), (None, "5"), ([1], ">5"), (5, "9" * 30), (1j, "05"), (1j, "=5")):
    try:
        format(value, spec)
    except (ValueError, TypeError, OverflowError) as error:
        print(error)  # expect: Unknown format code 'q' for object of type 'int'
# expect: Precision not allowed in integer format specifier
# expect: Precision not allowed in integer format specifier
# expect: Sign not allowed with integer format specifier 'c'
# expect: Alternate form (#) not allowed with integer format specifier 'c'
# expect: Cannot specify ',' with 'x'.
# expect: Cannot specify both ',' and '_'.
# expect: Negative zero coercion (z) not allowed in integer format specifier
# expect: Invalid format specifier '5d5' for object of type 'int'
# expect: Unknown format code 'd' for object of type 'float'
# expect: Cannot specify ',' with 'n'.
# expect: Format specifier missing precision
# expect: Unknown format code 'd' for object of type 'str'
# expect: Sign not allowed in string format specifier
# expect: Space not allowed in string format specifier
# expect: '=' alignment not allowed in string format specifier
# expect: Cannot specify ',' with 's'.
# expect: Alternate form (#) not allowed in string format specifier
# expect: %c arg not in range(0x…)
# expect: Python int too large to convert to C long
# expect: unsupported format string passed to NoneType.__format__
# expect: unsupported format string passed to list.__format__
# expect: Too many decimal digits in format string
# expect: Zero padding is not allowed in complex format specifier
# expect: '=' alignment flag is not allowed in complex format specifier
