# isinstance, issubclass, their hooks, unions and generic aliases.
class A:
    pass


class B(A):
    pass


print(isinstance(B(), A), issubclass(B, A), isinstance(A(), B), isinstance(1, (str, int)))  # expect: True True False True
print(isinstance(True, int), issubclass(bool, int), isinstance(A, type), isinstance(None, type(None)))  # expect: True True True True


class EvenMeta(type):
    def __instancecheck__(cls, value):
        return isinstance(value, int) and value % 2 == 0

    def __subclasscheck__(cls, other):
        return other is int


class Even(metaclass=EvenMeta):
    pass


print(isinstance(4, Even), isinstance(3, Even), issubclass(int, Even), issubclass(str, Even))  # expect: True False True False
print(isinstance(5, int | str), isinstance(5, str | None), issubclass(int, int | str))  # expect: True False True
print(int | str | int, int | None, list[int], dict[str, list[int]])  # expect: int | str int | None list[int] dict[str, list[int]]
print((int | str).__args__, list[int].__origin__, list[int].__args__, list[int] == list[int])  # expect: (<class 'int'>, <class 'str'>) <class 'list'> (<class 'int'>,) True
print((int | str) == (str | int), type(int | str), type(list[int]))  # expect: True <class 'types.UnionType'> <class 'types.GenericAlias'>
print(list[int]([1, 2]), tuple[int, ...])  # expect: [1, 2] tuple[int, ...]
try:
    isinstance(1, list[int])
except TypeError as error:
    print(error)  # expect: isinstance() argument 2 cannot be a parameterized generic
try:
    isinstance(1, 5)
except TypeError as error:
    print(error)  # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
try:
    issubclass(1, int)
except TypeError as error:
    print(error)  # expect: issubclass() arg 1 must be a class
try:
    issubclass(int, 5)
except TypeError as error:
    print(error)  # expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
try:
    int | 5
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for |: 'type' and 'int'


class Pretender:
    @property
    def __class__(self):
        return A


print(isinstance(Pretender(), A), type(Pretender()) is A)  # expect: True False
