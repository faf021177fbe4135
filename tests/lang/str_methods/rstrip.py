# From the right
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ' ab  '.rstrip())  # expect:  ab
attempt(lambda: 'abxx'.rstrip('x'))  # expect: ab
attempt(lambda: 'abc\n\r'.rstrip())  # expect: abc
attempt(lambda: 'abc'.rstrip('cb'))  # expect: a
attempt(lambda: 'a'.rstrip(b'a'))  # expect: TypeError rstrip arg must be None or str
