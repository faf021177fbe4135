# __new__ and __init__, and what they refuse.
class Other:
    def __new__(cls):
        return 5

    def __init__(self):
        raise ValueError


class Init:
    def __init__(self, a, b=2):
        self.both = a, b


class Returns:
    def __init__(self):
        return 1


class Bare:
    pass


print(Other(), Init(1).both, Init(b=1, a=0).both, object.__new__(Init).__class__.__name__, type("N", (int,), {})(5))  # expect: 5 (1, 2) (0, 1) Init 5
for f in (lambda: Init(), lambda: Init(1, 2, 3), lambda: Returns(), lambda: Bare(1), lambda: Bare(x=1), lambda: object(1), lambda: object.__new__(5), lambda: int.__new__(str), lambda: type("N", 5, {})):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: Init.__init__() missing 1 required positional argument: 'a'
# expect: Init.__init__() takes from 2 to 3 positional arguments but 4 were given
# expect: __init__() should return None, not 'int'
# expect: Bare() takes no arguments
# expect: Bare() takes no arguments
# expect: object() takes no arguments
# expect: object.__new__(X): X is not a type object (int)
# expect: int.__new__(str): str is not a subtype of int
# expect: type.__new__() argument 2 must be tuple, not int
