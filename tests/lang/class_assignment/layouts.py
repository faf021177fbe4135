# __class__ may change between classes of one layout
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class A: pass
class B: pass
class S: __slots__ = ("x",)
class T: __slots__ = ("x",)
class U: __slots__ = ("y",)
class I(int): pass
class J(int): pass
def change(object, cls):
    object.__class__ = cls
    return type(object).__name__
attempt(lambda: change(A(), B))  # expect: B
attempt(lambda: change(A(), S))
# expect: TypeError __class__ assignment: 'S' object layout differs from 'A'
attempt(lambda: change(S(), T))  # expect: T
attempt(lambda: change(S(), U))
# expect: TypeError __class__ assignment: 'U' object layout differs from 'S'
attempt(lambda: change(I(5), J))  # expect: J
attempt(lambda: change(I(5), A))
# expect: TypeError __class__ assignment: 'A' object layout differs from 'I'
attempt(lambda: change(5, int))
# expect: TypeError __class__ assignment only supported for mutable types or ModuleType subclasses
attempt(lambda: change(A(), int))
# expect: TypeError __class__ assignment only supported for mutable types or ModuleType subclasses
attempt(lambda: change(A(), 5))
# expect: TypeError __class__ must be set to a class, not 'int' object
attempt(lambda: delattr(A(), "__class__"))  # expect: TypeError can't delete __class__ attribute
class Meta(type): pass
attempt(lambda: change(A, Meta))
# expect: TypeError __class__ assignment only supported for mutable types or ModuleType subclasses
