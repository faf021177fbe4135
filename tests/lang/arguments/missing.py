# Missing arguments are all named
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def keywords(*, a, b, c): pass
def mixed(a, b=1, *, c): pass
attempt(lambda: one())  # expect: TypeError one() missing 1 required positional argument: 'a'
attempt(lambda: two())
# expect: TypeError two() missing 2 required positional arguments: 'a' and 'b'
attempt(lambda: three())
# expect: TypeError three() missing 3 required positional arguments: 'a', 'b', and 'c'
attempt(lambda: two(1))  # expect: TypeError two() missing 1 required positional argument: 'b'
attempt(lambda: three(b=1))
# expect: TypeError three() missing 2 required positional arguments: 'a' and 'c'
attempt(lambda: keywords())
# expect: TypeError keywords() missing 3 required keyword-only arguments: 'a', 'b', and 'c'
attempt(lambda: keywords(a=1))
# expect: TypeError keywords() missing 2 required keyword-only arguments: 'b' and 'c'
attempt(lambda: keywords(a=1, b=2))
# expect: TypeError keywords() missing 1 required keyword-only argument: 'c'
attempt(lambda: mixed())  # expect: TypeError mixed() missing 1 required positional argument: 'a'
attempt(lambda: mixed(1))  # expect: TypeError mixed() missing 1 required keyword-only argument: 'c'
