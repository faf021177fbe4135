# A class whose instances have no weak references is another layout.


class A(list):
    pass


class B(list):
    __slots__ = ("__dict__",)


class C(list):
    pass


a = A([1])
a.__class__ = C
print(type(a).__name__, a)  # expect: C [1]
try:
    a.__class__ = B
except TypeError as error:
    print(error)  # expect: __class__ assignment: 'B' object layout differs from 'C'
