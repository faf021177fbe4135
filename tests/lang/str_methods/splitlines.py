# At all line boundaries
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'a\nb\r\nc\rd'.splitlines())  # expect: ['a', 'b', 'c', 'd']
attempt(lambda: 'a\n'.splitlines(True))  # expect: ['a\n']
attempt(lambda: 'a\n\nb'.splitlines())  # expect: ['a', '', 'b']
attempt(lambda: ''.splitlines())  # expect: []
attempt(lambda: 'a\x0bb\x0cc\x1cd\x85e\u2028f'.splitlines())
# expect: ['a', 'b', 'c', 'd', 'e', 'f']
attempt(lambda: 'a\nb'.splitlines(keepends=1))  # expect: ['a\n', 'b']
