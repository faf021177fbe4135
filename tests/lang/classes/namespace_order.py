# A class without docstring has its __doc__ last, behind __dict__ and __weakref__
class Plain: pass
class Told: "Has one."
class Slotted:
    __slots__ = ("a", "b")
for cls in (Plain, Told, Slotted):
    print([name for name in cls.__dict__ if name not in ("__firstlineno__", "__static_attributes__")])
def make():
    class Inner: pass
    return Inner
try:
    make().__init_subclass__(x=1)
except TypeError as error:
    print(error)
# expect: ['__module__', '__dict__', '__weakref__', '__doc__']
# expect: ['__module__', '__doc__', '__dict__', '__weakref__']
# expect: ['__module__', '__slots__', 'a', 'b', '__doc__']
# expect: make.<locals>.Inner.__init_subclass__() takes no keyword arguments
