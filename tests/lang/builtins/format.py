# Format() with a specification
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: format(5))  # expect: 5
attempt(lambda: format('a', '>5'))  # expect:     a
attempt(lambda: format(5, 'd'))  # expect: 5
attempt(lambda: format(5, 's'))
# expect: ValueError Unknown format code 's' for object of type 'int'
attempt(lambda: format([], ''))  # expect: []
attempt(lambda: format([], 'x'))
# expect: TypeError unsupported format string passed to list.__format__
attempt(lambda: format(None, '>5'))
# expect: TypeError unsupported format string passed to NoneType.__format__
attempt(lambda: format('a', '=5'))
# expect: ValueError '=' alignment not allowed in string format specifier
attempt(lambda: format('abc', '.2'))  # expect: ab
attempt(lambda: format(5, 'zz'))
# expect: ValueError Unknown format code 'z' for object of type 'int'
attempt(lambda: format(5, 5))  # expect: TypeError format() argument 2 must be str, not int
attempt(lambda: format(1.5, '+.3e'))  # expect: +1.500e+00
