# hex(), oct(), bin(), round(), divmod(), abs(), callable(), ascii().
class Index:
    def __index__(self):
        return 10

    def __round__(self, n=None):
        return ("round", n)


print(hex(255), oct(-8), bin(5), hex(Index()), bin(2**70), round(Index()), round(Index(), 2), divmod(-7, 3), divmod(7.5, 2))  # expect: 0xff -0o10 0b101 0xa 0b10000000000000000000000000000000000000000000000000000000000000000000000 ('round', None) ('round', 2) (-3, 2) (3.0, 1.5)
print(callable(len), callable(1), callable(Index), ascii("é日"), repr("é"), type(1), type(None), type(...), type(NotImplemented))  # expect: True False True '\xe9\u65e5' 'é' <class 'int'> <class 'NoneType'> <class 'ellipsis'> <class 'NotImplementedType'>
for f in (lambda: hex(1.5), lambda: round("a"), lambda: divmod("a", 1), lambda: bin("a"), lambda: round(1, "a"), lambda: len(5), lambda: type(1, 2), lambda: abs()):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: 'float' object cannot be interpreted as an integer
# expect: type str doesn't define __round__ method
# expect: unsupported operand type(s) for divmod(): 'str' and 'int'
# expect: 'str' object cannot be interpreted as an integer
# expect: 'str' object cannot be interpreted as an integer
# expect: object of type 'int' has no len()
# expect: type() takes 1 or 3 arguments
# expect: abs() takes exactly one argument (0 given)
