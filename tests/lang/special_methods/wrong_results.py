# Special methods that return the wrong type
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def made(name, value):
    return type("Class", (), {name: lambda self, *args: value})()
attempt(lambda: bool(made("__bool__", 5)))
# expect: TypeError __bool__ should return bool, returned int
attempt(lambda: len(made("__len__", -1)))  # expect: ValueError __len__() should return >= 0
attempt(lambda: len(made("__len__", "x")))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: len(made("__len__", 2 ** 70)))
# expect: OverflowError cannot fit 'int' into an index-sized integer
attempt(lambda: bool(made("__len__", -1)))  # expect: ValueError __len__() should return >= 0
attempt(lambda: hash(made("__hash__", "x")))
# expect: TypeError __hash__ method should return an integer
attempt(lambda: repr(made("__repr__", 5)))
# expect: TypeError __repr__ returned non-string (type int)
attempt(lambda: str(made("__str__", None)))
# expect: TypeError __str__ returned non-string (type NoneType)
attempt(lambda: str(made("__repr__", 5)))
# expect: TypeError __str__ returned non-string (type int)
attempt(lambda: format(made("__format__", 5)))
# expect: TypeError __format__ must return a str, not int
attempt(lambda: bytes(made("__bytes__", "x")))
# expect: TypeError __bytes__ returned non-bytes (type str)
attempt(lambda: [1, 2][made("__index__", "x")])
# expect: TypeError __index__ returned non-int (type str)
attempt(lambda: int(made("__int__", 2.5)))
# expect: TypeError __int__ returned non-int (type float)
attempt(lambda: float(made("__float__", 1)))
# expect: TypeError Class.__float__ returned non-float (type int)
attempt(lambda: complex(made("__complex__", 1)))
# expect: TypeError __complex__ returned non-complex (type int)
attempt(lambda: iter(made("__iter__", 5)))
# expect: TypeError iter() returned non-iterator of type 'int'
attempt(lambda: dir(made("__dir__", 5)))  # expect: TypeError 'int' object is not iterable
attempt(lambda: 1 in made("__contains__", []))  # expect: False
