# NotImplemented hands over to the other operand
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Class:
    def __add__(self, other):
        return NotImplemented
    def __radd__(self, other):
        return "radd"
    def __lt__(self, other):
        return NotImplemented
    def __eq__(self, other):
        return NotImplemented
    def __iadd__(self, other):
        return NotImplemented
made = Class()
print(1 + made, made == made, made == 1, made != made)  # expect: radd True False False
attempt(lambda: made + 1)  # expect: TypeError unsupported operand type(s) for +: 'Class' and 'int'
attempt(lambda: made < made)
# expect: TypeError '<' not supported between instances of 'Class' and 'Class'
attempt(lambda: made < 1)
# expect: TypeError '<' not supported between instances of 'Class' and 'int'
attempt(lambda: Class() + Class())
# expect: TypeError unsupported operand type(s) for +: 'Class' and 'Class'
made += made if False else 0 or Class() if False else made.__class__.__mro__[1].__new__(type("Other", (), {"__radd__": lambda s, o: "other"}))
print(made)  # expect: other
