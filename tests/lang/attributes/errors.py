# AttributeErrors of every kind
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Class:
    spam = 1
    __slots__ = ("slot",)
attempt(lambda: Class().missing)  # expect: AttributeError 'Class' object has no attribute 'missing'
attempt(lambda: Class().span)  # expect: AttributeError 'Class' object has no attribute 'span'
attempt(lambda: Class.missing)
# expect: AttributeError type object 'Class' has no attribute 'missing'
attempt(lambda: Class().slot)  # expect: AttributeError 'Class' object has no attribute 'slot'
attempt(lambda: setattr(Class(), "other", 1))
# expect: AttributeError 'Class' object has no attribute 'other' and no __dict__ for setting new attributes
attempt(lambda: setattr(Class(), "spam", 1))
# expect: AttributeError 'Class' object attribute 'spam' is read-only
attempt(lambda: delattr(Class(), "slot"))  # expect: AttributeError slot
attempt(lambda: (5).real.imag.nope)  # expect: AttributeError 'int' object has no attribute 'nope'
attempt(lambda: setattr(5, "real", 1))
# expect: AttributeError attribute 'real' of 'int' objects is not writable
attempt(lambda: setattr(int, "x", 1))
# expect: TypeError cannot set 'x' attribute of immutable type 'int'
attempt(lambda: delattr(int, "real"))
# expect: TypeError cannot set 'real' attribute of immutable type 'int'
attempt(lambda: None.x)  # expect: AttributeError 'NoneType' object has no attribute 'x'
attempt(lambda: len.x)
# expect: AttributeError 'builtin_function_or_method' object has no attribute 'x'
attempt(lambda: setattr(len, "x", 1))
# expect: AttributeError 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes
attempt(lambda: object().x)  # expect: AttributeError 'object' object has no attribute 'x'
attempt(lambda: setattr(object(), "x", 1))
# expect: AttributeError 'object' object has no attribute 'x' and no __dict__ for setting new attributes
