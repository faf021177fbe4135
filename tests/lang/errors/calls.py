# What is not callable, subscriptable, iterable
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (5)())  # expect: TypeError 'int' object is not callable
attempt(lambda: "a"())  # expect: TypeError 'str' object is not callable
attempt(lambda: None())  # expect: TypeError 'NoneType' object is not callable
attempt(lambda: (5)[0])  # expect: TypeError 'int' object is not subscriptable
attempt(lambda: None["k"])  # expect: TypeError 'NoneType' object is not subscriptable
attempt(lambda: len[0])
# expect: TypeError 'builtin_function_or_method' object is not subscriptable
attempt(lambda: {1: 2}[3])  # expect: KeyError 3
attempt(lambda: [][0])  # expect: IndexError list index out of range
attempt(lambda: list(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: dict(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: (5).__iter__)  # expect: AttributeError 'int' object has no attribute '__iter__'
attempt(lambda: 5 in 5)  # expect: TypeError argument of type 'int' is not iterable
attempt(lambda: 1 + "a")  # expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: "a" + 1)  # expect: TypeError can only concatenate str (not "int") to str
attempt(lambda: -"a")  # expect: TypeError bad operand type for unary -: 'str'
attempt(lambda: ~1.5)  # expect: TypeError bad operand type for unary ~: 'float'
attempt(lambda: [] * [])  # expect: TypeError can't multiply sequence by non-int of type 'list'
attempt(lambda: {} + {})  # expect: TypeError unsupported operand type(s) for +: 'dict' and 'dict'
attempt(lambda: object() < object())
# expect: TypeError '<' not supported between instances of 'object' and 'object'
attempt(lambda: 5 @ 5)  # expect: TypeError unsupported operand type(s) for @: 'int' and 'int'
attempt(lambda: "%d" % "a")  # expect: TypeError %d format: a real number is required, not str
