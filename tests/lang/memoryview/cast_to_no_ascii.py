# The format that cast() is given must be ASCII.
view = memoryview(b"abcd")
for wanted in ["\x85", "@\xe9", "\ud800", "a\0", ""]:
    try:
        view.cast(wanted)
    except ValueError as error:
        print(type(error).__name__, error)
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\x85' in position 0: ordinal not in range(128)
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 1: ordinal not in range(128)
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\ud800' in position 0: ordinal not in range(128)
# expect: ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
# expect: ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
