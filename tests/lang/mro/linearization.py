# The C3 order, and when there is none
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class O: pass
class A(O): pass
class B(O): pass
class C(A, B): pass
print([c.__name__ for c in C.__mro__], C.mro() == list(C.__mro__))
# expect: ['C', 'A', 'B', 'O', 'object'] True
attempt(lambda: type("X", (O, A), {}))
# expect: TypeError Cannot create a consistent method resolution order (MRO) for bases O, A
attempt(lambda: type("Y", (type("P", (A, B), {}), type("Q", (B, A), {})), {}))
# expect: TypeError Cannot create a consistent method resolution order (MRO) for bases A, B
attempt(lambda: type("Z", (A, A), {}))  # expect: TypeError duplicate base class A
attempt(lambda: type("W", (int, str), {}))
# expect: TypeError multiple bases have instance lay-out conflict
attempt(lambda: type("V", (bool,), {}))
# expect: TypeError type 'bool' is not an acceptable base type
attempt(lambda: type("U", (type(None),), {}))
# expect: TypeError type 'NoneType' is not an acceptable base type
attempt(lambda: type("T", (5,), {}))
# expect: TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
class Meta(type):
    def mro(cls):
        return [cls, object]
class Own(A, metaclass=Meta): pass
print(Own.__mro__, Own.__bases__)
# expect: (<class '__main__.Own'>, <class 'object'>) (<class '__main__.A'>,)
