# C3 linearisation, and super() walking it.
class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who())  # expect: ['D', 'B', 'C', 'A']
print([cls.__name__ for cls in D.__mro__])  # expect: ['D', 'B', 'C', 'A', 'object']
print(D.mro() == list(D.__mro__))  # expect: True
print(super(B, D()).who())  # expect: ['C', 'A']
print(super(D, D))  # expect: <super: <class 'D'>, <D object>>
print(super(D, D()).__thisclass__.__name__, super(D, D()).__self_class__.__name__)  # expect: D D
try:
    class X(A, B):
        pass
except TypeError as error:
    print(error)  # expect: Cannot create a consistent method resolution order (MRO) for bases A, B
try:
    class Y(A, A):
        pass
except TypeError as error:
    print(error)  # expect: duplicate base class A
try:
    super(D, A())
except TypeError as error:
    print(error)  # expect: super(type, obj): obj (instance of A) is not an instance or subtype of type (D).
try:
    D.nothing
except AttributeError as error:
    print(error)  # expect: type object 'D' has no attribute 'nothing'
try:
    super(D, D()).nothing
except AttributeError as error:
    print(error)  # expect: 'super' object has no attribute 'nothing'
print(A.__subclasses__())  # expect: [<class '__main__.B'>, <class '__main__.C'>]
print(D.__base__.__name__, D.__bases__[1].__name__)  # expect: B C


class E(D):
    @classmethod
    def make(cls):
        return super().__new__(cls)

    @staticmethod
    def bare():
        return super()


print(type(E.make()).__name__)  # expect: E
try:
    E.bare()
except RuntimeError as error:
    print(error)  # expect: super(): no arguments
