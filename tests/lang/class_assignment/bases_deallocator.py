# __bases__ of a class that derives from object alone cannot be given another class.


class A:
    pass


class B:
    pass


class C(A):
    pass


try:
    A.__bases__ = (B,)
except TypeError as error:
    print(error)  # expect: __bases__ assignment: 'B' deallocator differs from 'object'
C.__bases__ = (B,)
print(C.__mro__)  # expect: (<class '__main__.C'>, <class '__main__.B'>, <class 'object'>)
try:
    C.__bases__ = (object,)
except TypeError as error:
    print(error)  # expect: __bases__ assignment: 'object' deallocator differs from 'B'
