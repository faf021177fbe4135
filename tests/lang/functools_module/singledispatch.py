# singledispatch
import collections.abc
from functools import singledispatch, singledispatchmethod


@singledispatch
def kind(x):
    return "object"


@kind.register
def _(x: int):
    return "int"


@kind.register(list)
@kind.register(tuple)
def _(x):
    return "sequence"


kind.register(collections.abc.Mapping, lambda x: "mapping")


@kind.register
def _(x: float | complex):
    return "number"


for value in (1, True, [], (), {}, 1.5, 1j, "a", None):
    print(repr(value), kind(value))
print(kind.dispatch(bool) is kind.registry[int], len(kind.registry))
for wrong in (lambda: kind(), lambda: kind.register(5), lambda: kind.register(lambda x: 1)):
    try:
        wrong()
    except TypeError as error:
        print(str(error).replace(repr(kind), "kind").split(" <function")[0])


class C:
    @singledispatchmethod
    def f(self, x):
        return "object"

    @f.register
    def _(self, x: int):
        return "int"

    @singledispatchmethod
    @classmethod
    def g(cls, x):
        return cls.__name__

    @g.register
    @classmethod
    def _(cls, x: str):
        return "str"


print(C().f(1), C().f("a"), C.g(1), C.g("a"))
# expect: 1 int
# expect: True int
# expect: [] sequence
# expect: () sequence
# expect: {} mapping
# expect: 1.5 number
# expect: 1j number
# expect: 'a' object
# expect: None object
# expect: True 7
# expect: kind requires at least 1 positional argument
# expect: Invalid first argument to `register()`: 5. Use either `@register(some_class)` or plain `@register` on an annotated function.
# expect: Invalid first argument to `register()`:
# expect: int object C str
