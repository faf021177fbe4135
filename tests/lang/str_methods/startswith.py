# The beginning of the text, or of a part
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'abc'.startswith('ab'))  # expect: True
attempt(lambda: 'abc'.startswith(('x', 'a')))  # expect: True
attempt(lambda: 'abc'.startswith('b', 1))  # expect: True
attempt(lambda: 'abc'.startswith(''))  # expect: True
attempt(lambda: 'abc'.startswith('', 4))  # expect: False
attempt(lambda: 'abc'.startswith(()))  # expect: False
attempt(lambda: 'abc'.startswith(5))
# expect: TypeError startswith first arg must be str or a tuple of str, not int
attempt(lambda: 'abc'.startswith((1,)))
# expect: TypeError tuple for startswith must only contain str, not int
