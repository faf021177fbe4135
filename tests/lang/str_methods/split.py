# Pieces between separators, or blanks
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'a b  c'.split())  # expect: ['a', 'b', 'c']
attempt(lambda: ' a b '.split(' '))  # expect: ['', 'a', 'b', '']
attempt(lambda: 'a,b,,c'.split(','))  # expect: ['a', 'b', '', 'c']
attempt(lambda: 'a,b,c'.split(',', 1))  # expect: ['a', 'b,c']
attempt(lambda: ''.split())  # expect: []
attempt(lambda: ''.split(','))  # expect: ['']
attempt(lambda: 'a b c'.split(None, 1))  # expect: ['a', 'b c']
attempt(lambda: 'a b c'.split(maxsplit=0))  # expect: ['a b c']
attempt(lambda: 'abc'.split(''))  # expect: ValueError empty separator
attempt(lambda: 'abc'.split(5))  # expect: TypeError must be str or None, not int
attempt(lambda: 'a\u2003b\x1cc'.split())  # expect: ['a', 'b', 'c']
