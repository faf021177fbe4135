# From the left
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: '  ab '.lstrip())  # expect: ab 
attempt(lambda: 'xxab'.lstrip('x'))  # expect: ab
attempt(lambda: 'abc'.lstrip('ba'))  # expect: c
attempt(lambda: 'abc'.lstrip(''))  # expect: abc
attempt(lambda: '\u2003a'.lstrip())  # expect: a
attempt(lambda: 'a'.lstrip(5))  # expect: TypeError lstrip arg must be None or str
attempt(lambda: 'a'.lstrip(None))  # expect: a
