# Registration and __subclasshook__
from abc import ABC


class Duck(ABC):
    pass


@Duck.register
class Robot:
    pass


print(isinstance(Robot(), Duck), issubclass(Robot, Duck), issubclass(int, Duck), Duck in Robot.__mro__)
for wrong in (lambda: Duck.register(5), lambda: Robot and Duck.register(Duck)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class Quacking(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        print("asked of", other.__name__)
        return any("quack" in c.__dict__ for c in other.__mro__) or NotImplemented


class A:
    quack = 1


print(issubclass(A, Quacking), issubclass(A, Quacking), isinstance(5, Quacking))
Quacking.register(float)
print(isinstance(1.5, Quacking))


class Child(Duck):
    pass


try:
    Child.register(Duck)
except RuntimeError as error:
    print(error)
try:
    issubclass(5, Duck)
except TypeError as error:
    print(error)
# expect: True True False False
# expect: TypeError Can only register classes
# expect: <class '__main__.Duck'>
# expect: asked of A
# expect: asked of int
# expect: True True False
# expect: asked of float
# expect: asked of float
# expect: True
# expect: Refusing to create an inheritance cycle
# expect: issubclass() arg 1 must be a class
