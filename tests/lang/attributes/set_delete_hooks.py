# __setattr__ and __delattr__ take all over
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Logged:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print("delete", name)
        object.__delattr__(self, name)
made = Logged()
made.x = 1  # expect: set x 1
del made.x  # expect: delete x
attempt(lambda: delattr(made, "x"))
# expect: delete x
# expect: AttributeError 'Logged' object has no attribute 'x'
attempt(lambda: object.__setattr__(5, "x", 1))
# expect: AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
attempt(lambda: object.__setattr__(int, "x", 1))
# expect: TypeError can't apply this __setattr__ to type object
attempt(lambda: type.__setattr__(int, "x", 1))
# expect: TypeError cannot set 'x' attribute of immutable type 'int'
