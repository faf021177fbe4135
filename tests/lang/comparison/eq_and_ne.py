# != is derived from ==; any object compares by identity.
class OnlyEq:
    def __eq__(self, other):
        return other == 5


print(OnlyEq() == 5, OnlyEq() != 5, 5 == OnlyEq(), OnlyEq() in [5], OnlyEq().__ne__(5), OnlyEq.__hash__)  # expect: True False True True False None
a, b = object(), object()
print(a == a, a == b, a != b, a.__eq__(b), a.__lt__(b), (1).__eq__("a"))  # expect: True False True NotImplemented NotImplemented NotImplemented
print([a] == [a], (a,) < (a, b), {1: a} == {1: a}, {a} == {a})  # expect: True True True True
