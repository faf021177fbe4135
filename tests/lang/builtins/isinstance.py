# isinstance() and issubclass() with tuples, unions and hooks.
class Meta(type):
    def __instancecheck__(cls, obj):
        return obj == 5

    def __subclasscheck__(cls, sub):
        return sub is int


class Hooked(metaclass=Meta):
    pass


print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, (int, float))), isinstance(None, int | None), issubclass(bool, int | str))  # expect: True True True True True
print(isinstance(5, Hooked), isinstance(6, Hooked), issubclass(int, Hooked), isinstance(int, type), issubclass(type, object), int | str == str | int)  # expect: True False True True True True
for f in (lambda: isinstance(1, 5), lambda: isinstance(1, ("a", int)), lambda: issubclass(1, int), lambda: isinstance(1, list[int]), lambda: issubclass(int, (str, 5))):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: issubclass() arg 1 must be a class
# expect: isinstance() argument 2 cannot be a parameterized generic
# expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
