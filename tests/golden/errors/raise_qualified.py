# status: 1
class Outer:
    class Problem(Exception):
        pass

raise Outer.Problem("inside a class")
