# Class bodies: what methods see, mangled names, __class__ cells.
class A:
    x = __private = 1
    __dunder__ = x
    _A = __spam
    def method(self):
        self.__attribute = __private
        return super().method(), x, __class__
    def plain(__argument): return __argument
    class __Inner:
        def f(self): return __private
    y = [x for _ in x]
    z = lambda self: __class__
    import __module
def f(v):
    class B:
        v = v
        global w
        w = 1
        def g(self): return v
    class C:
        nonlocal v
        v = 1
    return B
class _: __x = 1
class __D: __x = 1
