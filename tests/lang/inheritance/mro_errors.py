# Base classes that do not fit together.
class X:
    pass


class Y:
    pass


class XY(X, Y):
    pass


class YX(Y, X):
    pass


class M1(type):
    pass


class M2(type):
    pass


for bases in ((XY, YX), (X, X), (X, XY), (int, str), (bool,), (5,), (M1("a", (), {}), M2("b", (), {}))):
    try:
        type("C", bases, {})
    except TypeError as error:
        print(str(error).replace("\n", "|"))  # expect: Cannot create a consistent method resolution order (MRO) for bases X, Y
# expect: duplicate base class X
# expect: Cannot create a consistent method resolution order (MRO) for bases X, XY
# expect: multiple bases have instance lay-out conflict
# expect: type 'bool' is not an acceptable base type
# expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
