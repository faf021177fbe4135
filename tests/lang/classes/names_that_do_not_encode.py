# The name of a class is UTF-8 without null characters.
for name in ("\ud800", "a\0b"):
    try:
        type(name, (), {})
    except ValueError as error:
        print(type(error).__name__, error)  # expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
        # expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
    try:
        type("C", (), {}).__name__ = name
    except ValueError as error:
        print(type(error).__name__, error)  # expect: ValueError type name must not contain null characters
        # expect: ValueError type name must not contain null characters
