# Rich comparison, hashing and truth of Python classes.
class P:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if not isinstance(other, P):
            return NotImplemented
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n

    def __hash__(self):
        return hash(self.n)


print(P(1) == P(1), P(1) != P(1), P(1) != P(2), P(1) == 1)  # expect: True False True False
print(P(1) < P(2), P(1) > P(2), sorted([P(3), P(1)])[0].n)  # expect: True False 1
try:
    P(1) <= P(2)
except TypeError as error:
    print(error)  # expect: '<=' not supported between instances of 'P' and 'P'
print({P(1): "a"}[P(1)], len({P(1), P(1), P(2)}))  # expect: a 2


class NoHash:
    def __eq__(self, other):
        return True


try:
    hash(NoHash())
except TypeError as error:
    print(error)  # expect: unhashable type: 'NoHash'
print(NoHash.__hash__)  # expect: None


class Sub(NoHash):
    __hash__ = object.__hash__


print(isinstance(hash(Sub()), int))  # expect: True


class Odd:
    def __bool__(self):
        return 1


try:
    bool(Odd())
except TypeError as error:
    print(error)  # expect: __bool__ should return bool, returned int


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(bool(Sized(0)), bool(Sized(2)), not Sized(0))  # expect: False True True
try:
    len(Sized(-1))
except ValueError as error:
    print(error)  # expect: __len__() should return >= 0
try:
    len(Sized("a"))
except TypeError as error:
    print(error)  # expect: 'str' object cannot be interpreted as an integer
print(object() == object(), object().__eq__(1), object.__ne__(1, 1))  # expect: False NotImplemented False


class Weird:
    def __eq__(self, other):
        return "not a bool"


print(Weird() == 1, Weird() != 1, 1 == Weird())  # expect: not a bool False not a bool


class BadHash:
    def __hash__(self):
        return "x"


try:
    {BadHash()}
except TypeError as error:
    print(error)  # expect: __hash__ method should return an integer


class Left:
    def __lt__(self, other):
        return NotImplemented


class Right:
    def __gt__(self, other):
        return "right was asked"


print(Left() < Right())  # expect: right was asked
