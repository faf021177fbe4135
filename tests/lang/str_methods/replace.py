# All occurrences, or the first ones
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'aaa'.replace('a', 'b'))  # expect: bbb
attempt(lambda: 'aaa'.replace('a', 'b', 2))  # expect: bba
attempt(lambda: 'abc'.replace('', '-'))  # expect: -a-b-c-
attempt(lambda: 'abc'.replace('', '-', 2))  # expect: -a-bc
attempt(lambda: ''.replace('', 'x'))  # expect: x
attempt(lambda: 'abc'.replace('b', ''))  # expect: ac
attempt(lambda: 'abc'.replace('x', 'y'))  # expect: abc
attempt(lambda: 'aaa'.replace('a', 'b', count=1))  # expect: baa
attempt(lambda: 'a'.replace(1, 2))  # expect: TypeError replace() argument 1 must be str, not int
attempt(lambda: 'a'.replace('a', 'b', 'c'))
# expect: TypeError 'str' object cannot be interpreted as an integer
