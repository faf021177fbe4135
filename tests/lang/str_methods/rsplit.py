# Pieces counted from the right
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'a b c'.rsplit(None, 1))  # expect: ['a b', 'c']
attempt(lambda: 'a,b,c'.rsplit(',', 1))  # expect: ['a,b', 'c']
attempt(lambda: 'a,b,c'.rsplit(','))  # expect: ['a', 'b', 'c']
attempt(lambda: '  a  b '.rsplit())  # expect: ['a', 'b']
attempt(lambda: 'a'.rsplit(''))  # expect: ValueError empty separator
attempt(lambda: 'aXXbXXc'.rsplit('XX', 1))  # expect: ['aXXb', 'c']
attempt(lambda: 'a'.rsplit(5))  # expect: TypeError must be str or None, not int
