# Which operand is asked, and in which order.
class Left:
    def __add__(self, other):
        return "left add"

    def __radd__(self, other):
        return "left radd"


class Right:
    def __radd__(self, other):
        return "right radd"


class Sub(Left):
    def __radd__(self, other):
        return "sub radd"


class Declines:
    def __add__(self, other):
        return NotImplemented


print(Left() + 1, 1 + Left(), Left() + Right(), 1 + Right(), Declines() + Right())  # expect: left add left radd left add right radd right radd
print(Left() + Sub(), Sub() + Left(), Left() + Left(), [] + Right(), "s" + Right())  # expect: sub radd left add left add right radd right radd
for f in (lambda: Declines() + 1, lambda: 1 + Declines(), lambda: Right() + 1, lambda: Right() + Right()):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: unsupported operand type(s) for +: 'Declines' and 'int'
# expect: unsupported operand type(s) for +: 'int' and 'Declines'
# expect: unsupported operand type(s) for +: 'Right' and 'int'
# expect: unsupported operand type(s) for +: 'Right' and 'Right'
