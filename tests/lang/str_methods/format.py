# Positions, names, conversions and specifications
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: '{} {}'.format(1, 2))  # expect: 1 2
attempt(lambda: '{1} {0}'.format('a', 'b'))  # expect: b a
attempt(lambda: '{x!r:>5}'.format(x='a'))  # expect:   'a'
attempt(lambda: '{0[1]} {1.real}'.format([1, 2], 3))  # expect: 2 3
attempt(lambda: '{{}}'.format())  # expect: {}
attempt(lambda: '{:{}}'.format('x', 4))  # expect: x   
attempt(lambda: '{} {0}'.format(1))
# expect: ValueError cannot switch from automatic field numbering to manual field specification
attempt(lambda: '{'.format())  # expect: ValueError Single '{' encountered in format string
attempt(lambda: '}'.format())  # expect: ValueError Single '}' encountered in format string
attempt(lambda: '{2}'.format(1))
# expect: IndexError Replacement index 2 out of range for positional args tuple
attempt(lambda: '{x}'.format())  # expect: KeyError 'x'
attempt(lambda: '{!z}'.format(1))  # expect: ValueError Unknown conversion specifier z
attempt(lambda: '{:d}'.format('a'))
# expect: ValueError Unknown format code 'd' for object of type 'str'
