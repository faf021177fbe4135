# From both ends
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: '  ab '.strip())  # expect: ab
attempt(lambda: 'xyaxy'.strip('xy'))  # expect: a
attempt(lambda: 'aaa'.strip('a'))  # expect:
attempt(lambda: ''.strip())  # expect:
attempt(lambda: 'a b'.strip())  # expect: a b
attempt(lambda: 'a'.strip(1))  # expect: TypeError strip arg must be None or str
