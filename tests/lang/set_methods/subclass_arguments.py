# A subclass's own name stands in the message; keywords are refused where __init__ is the base's
class S(set): pass
class F(frozenset): pass
class T(tuple): pass
class R(float):
    def __init__(self, *values, **named):
        print("init", values, named)

def attempt(make):
    try:
        print(make())
    except TypeError as error:
        print(error)

attempt(lambda: S(1, 2))
attempt(lambda: F(1, 2))
attempt(lambda: F(x=1))
attempt(lambda: T(x=1))
attempt(lambda: R(1.5, x=1))
attempt(lambda: type("I", (int,), {})(1, 2, 3))
attempt(lambda: type("X", (str,), {})(1, 2, 3, 4))
# expect: S expected at most 1 argument, got 2
# expect: F expected at most 1 argument, got 2
# expect: frozenset() takes no keyword arguments
# expect: tuple() takes no keyword arguments
# expect: init (1.5,) {'x': 1}
# expect: 1.5
# expect: int() takes at most 2 arguments (3 given)
# expect: str() takes at most 3 arguments (4 given)
