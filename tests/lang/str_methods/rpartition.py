# From the right
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'a-b-c'.rpartition('-'))  # expect: ('a-b', '-', 'c')
attempt(lambda: 'abc'.rpartition('-'))  # expect: ('', '', 'abc')
attempt(lambda: 'abc'.rpartition(''))  # expect: ValueError empty separator
attempt(lambda: 'abc'.rpartition(None))  # expect: TypeError must be str, not NoneType
