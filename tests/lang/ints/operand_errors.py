# What cannot be combined with an int.
def message(f):
    try:
        f()
    except TypeError as error:
        return str(error)


print(message(lambda: 1 + "a"))  # expect: unsupported operand type(s) for +: 'int' and 'str'
print(message(lambda: "a" + 1))  # expect: can only concatenate str (not "int") to str
print(message(lambda: 1 - None))  # expect: unsupported operand type(s) for -: 'int' and 'NoneType'
print(message(lambda: 1 < "a"))  # expect: '<' not supported between instances of 'int' and 'str'
print(message(lambda: 1 & 1.0))  # expect: unsupported operand type(s) for &: 'int' and 'float'
print(message(lambda: 1 @ 2))  # expect: unsupported operand type(s) for @: 'int' and 'int'
print(message(lambda: ~1.5))  # expect: bad operand type for unary ~: 'float'
print(message(lambda: -"a"))  # expect: bad operand type for unary -: 'str'
print(message(lambda: "a" * 1.5))  # expect: can't multiply sequence by non-int of type 'float'
print(message(lambda: 5()))  # expect: 'int' object is not callable
