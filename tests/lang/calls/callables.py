# What can be called.
class Callable:
    def __call__(self, *args, **kwargs):
        return args, kwargs


class Through:
    __call__ = property(lambda self: lambda: "property")


print(Callable()(1, x=2), Through()(), (lambda *a, **k: (a, k))(1, y=2), str.upper("a"), int.__add__(1, 2), [].append.__self__)  # expect: ((1,), {'x': 2}) property ((1,), {'y': 2}) A 3 []
for f in (lambda: 1(), lambda: None(), lambda: "a"(), lambda: object()(), lambda: []()):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: 'int' object is not callable
# expect: 'NoneType' object is not callable
# expect: 'str' object is not callable
# expect: 'object' object is not callable
# expect: 'list' object is not callable
