# Tables for translate()
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: str.maketrans('ab', 'xy'))  # expect: {97: 120, 98: 121}
attempt(lambda: str.maketrans('ab', 'xy', 'z'))  # expect: {97: 120, 98: 121, 122: None}
attempt(lambda: str.maketrans({'a': 'x', 98: None}))  # expect: {97: 'x', 98: None}
attempt(lambda: str.maketrans('a', 'xy'))
# expect: ValueError the first two maketrans arguments must have equal length
attempt(lambda: str.maketrans({'ab': 1}))
# expect: ValueError string keys in translate table must be of length 1
attempt(lambda: str.maketrans(5))
# expect: TypeError if you give only one argument to maketrans it must be a dict
attempt(lambda: str.maketrans({1.5: 'a'}))
# expect: TypeError keys in translate table must be strings or integers
attempt(lambda: str.maketrans('a', 5))
# expect: TypeError maketrans() argument 2 must be str, not int
