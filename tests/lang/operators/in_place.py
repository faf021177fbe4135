# In-place operators, and what they fall back to.
class Both:
    def __iadd__(self, other):
        return "iadd"

    def __add__(self, other):
        return "add"


class Plain:
    def __add__(self, other):
        return "add"


class Declines(Plain):
    def __iadd__(self, other):
        return NotImplemented


a, b, c, d = Both(), Plain(), Declines(), 5
a += 1
b += 1
c += 1
d **= 2
print(a, b, c, d)  # expect: iadd add add 25
try:
    d -= "x"
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for -=: 'int' and 'str'
try:
    d @= 2
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for @=: 'int' and 'int'
