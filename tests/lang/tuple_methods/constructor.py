# Tuple() of iterables
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: tuple())  # expect: ()
attempt(lambda: tuple('ab'))  # expect: ('a', 'b')
attempt(lambda: tuple([1, [2]]))  # expect: (1, [2])
attempt(lambda: tuple(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: tuple([1], [2]))  # expect: TypeError tuple expected at most 1 argument, got 2
attempt(lambda: tuple(x=1))  # expect: TypeError tuple() takes no keyword arguments
attempt(lambda: (lambda t: tuple(t) is t)((1, 2)))  # expect: True
