# Special methods are looked up on the type, not on the instance
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Class:
    pass
made = Class()
made.__len__ = lambda: 5
made.__call__ = lambda: 6
made.__add__ = lambda other: 7
made.__iter__ = lambda: iter([])
made.__str__ = lambda: "own"
attempt(lambda: len(made))  # expect: TypeError object of type 'Class' has no len()
attempt(lambda: made())  # expect: TypeError 'Class' object is not callable
attempt(lambda: made + 1)  # expect: TypeError unsupported operand type(s) for +: 'Class' and 'int'
attempt(lambda: list(made))  # expect: TypeError 'Class' object is not iterable
attempt(lambda: str(made) == "own")  # expect: False
attempt(lambda: made.__len__())  # expect: 5
Class.__len__ = lambda self: 8
print(len(made))  # expect: 8
