# Several managers: entered from left to right, left from right to left.
class Manager:
    def __init__(self, name, fails=False):
        self.name, self.fails = name, fails

    def __enter__(self):
        print("enter", self.name)
        if self.fails:
            raise ValueError(self.name)

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__)

with Manager("a"), Manager("b"):
    print("body")
    # expect: enter a
    # expect: enter b
    # expect: body
    # expect: exit b None
    # expect: exit a None
try:
    with Manager("a"), Manager("b", fails=True), Manager("c"):
    # expect: enter a
    # expect: enter b
    # expect: exit a ValueError
        print("never")
except ValueError as error:
    print(repr(error))  # expect: ValueError('b')
