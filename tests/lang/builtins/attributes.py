# getattr(), setattr(), hasattr(), delattr(), vars() and dir().
class A:
    x = 1

    def __getattr__(self, name):
        if name == "boom":
            raise ValueError("boom")
        raise AttributeError(name)


a = A()
setattr(a, "a b", 2)
print(getattr(a, "a b"), getattr(a, "zz", "default"), hasattr(a, "x"), hasattr(a, "zz"), vars(a), [n for n in dir(a) if n[0] != "_"])  # expect: 2 default True False {'a b': 2} ['a b', 'x']
delattr(a, "a b")
for f in (lambda: getattr(a, "zip"), lambda: getattr(1, 2), lambda: hasattr(a, "boom"), lambda: setattr(1, "x", 2), lambda: delattr(a, "q"), lambda: vars(1), lambda: getattr(1)):
    try:
        f()
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)  # expect: AttributeError zip
# expect: TypeError attribute name must be string, not 'int'
# expect: ValueError boom
# expect: AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: AttributeError 'A' object has no attribute 'q'
# expect: TypeError vars() argument must have __dict__ attribute
# expect: TypeError getattr expected at least 2 arguments, got 1
