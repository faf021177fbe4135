# Pairs of number and item
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(enumerate('ab')))  # expect: [(0, 'a'), (1, 'b')]
attempt(lambda: list(enumerate('ab', 5)))  # expect: [(5, 'a'), (6, 'b')]
attempt(lambda: list(enumerate('ab', start=-1)))  # expect: [(-1, 'a'), (0, 'b')]
attempt(lambda: list(enumerate('a', 2 ** 70)))  # expect: [(1180591620717411303424, 'a')]
attempt(lambda: enumerate(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: enumerate())  # expect: TypeError enumerate() missing required argument 'iterable'
attempt(lambda: enumerate('a', 'b'))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: enumerate('a', 1, 2))
# expect: TypeError enumerate() takes at most 2 arguments (3 given)
attempt(lambda: enumerate(iterable='a').__next__())  # expect: (0, 'a')
attempt(lambda: enumerate('a', foo=1))
# expect: TypeError 'foo' is an invalid keyword argument for enumerate()
