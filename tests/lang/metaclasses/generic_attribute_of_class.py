# object.__getattribute__ of a class looks into the class itself, not into its bases.
class Meta(type):
    pass


class A(metaclass=Meta):
    x = 1


print(object.__getattribute__(A, "x"), object.__getattribute__(A, "__name__"))
try:
    object.__getattribute__(type("B", (A,), {}), "x")
except AttributeError as error:
    print(error)
# expect: 1 A
# expect: 'Meta' object has no attribute 'x'
