# Attributes by name
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: getattr(1, 'real'))  # expect: 1
attempt(lambda: getattr(1, 'nope'))  # expect: AttributeError 'int' object has no attribute 'nope'
attempt(lambda: getattr(1, 'nope', 'd'))  # expect: d
attempt(lambda: getattr(1, 5))  # expect: TypeError attribute name must be string, not 'int'
attempt(lambda: hasattr(1, 'real'))  # expect: True
attempt(lambda: hasattr(1, 'nope'))  # expect: False
attempt(lambda: hasattr(1, 5))  # expect: TypeError attribute name must be string, not 'int'
attempt(lambda: setattr(1, 'x', 2))
# expect: AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
attempt(lambda: setattr(1, 5, 2))  # expect: TypeError attribute name must be string, not 'int'
attempt(lambda: delattr(1, 'real'))
# expect: AttributeError attribute 'real' of 'int' objects is not writable
attempt(lambda: getattr(1))  # expect: TypeError getattr expected at least 2 arguments, got 1
attempt(lambda: setattr(1, 'x'))  # expect: TypeError setattr expected 3 arguments, got 2
