# status: 1
class Problem(Exception):
    def __str__(self):
        return "told by __str__"


class Outer:
    class Inner(Exception):
        pass


try:
    raise Problem(1, 2)
except Problem:
    raise Outer.Inner("two", "arguments")
