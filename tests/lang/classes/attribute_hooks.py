# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__.
class Lazy:
    present = 1

    def __getattr__(self, name):
        if name.startswith("x"):
            return name.upper()
        raise AttributeError("no " + name)


z = Lazy()
print(z.present, z.xyz)  # expect: 1 XYZ
try:
    z.abc
except AttributeError as error:
    print(error)  # expect: no abc
print(hasattr(z, "abc"), hasattr(z, "xa"), getattr(z, "abc", "default"))  # expect: False True default


class All:
    def __init__(self):
        self.real = 1

    def __getattribute__(self, name):
        if name == "hidden":
            raise AttributeError(name)
        return ("got", object.__getattribute__(self, "__dict__").get(name))

    def __getattr__(self, name):
        return "fallback " + name


a = All()
print(a.real, a.hidden, a.missing)  # expect: ('got', 1) fallback hidden ('got', None)


class Guard:
    def __setattr__(self, name, value):
        if name == "frozen":
            raise TypeError("frozen")
        super().__setattr__(name, value * 2)

    def __delattr__(self, name):
        object.__delattr__(self, name)
        object.__setattr__(self, "deleted", name)


g = Guard()
g.x = 5
print(g.x)  # expect: 10
try:
    g.frozen = 1
except TypeError as error:
    print(error)  # expect: frozen
del g.x
print(g.deleted, g.__dict__)  # expect: x {'deleted': 'x'}
try:
    del g.x
except AttributeError as error:
    print(error)  # expect: 'Guard' object has no attribute 'x'
setattr(g, "y", 1)
print(getattr(g, "y"), vars(g))  # expect: 2 {'deleted': 'x', 'y': 2}
try:
    getattr(g, 5)
except TypeError as error:
    print(error)  # expect: attribute name must be string, not 'int'
try:
    setattr(g, 5, 1)
except TypeError as error:
    print(error)  # expect: attribute name must be string, not 'int'


class Dirty:
    def __dir__(self):
        return ["b", "a"]


print(dir(Dirty()))  # expect: ['a', 'b']


class Plain:
    kind = "class"


p = Plain()
p.a, p.b, p.c = 1, 2, 3
print(p.__dict__, "__class__" in dir(p))  # expect: {'a': 1, 'b': 2, 'c': 3} True
p.__dict__["d"] = 4
print(p.d, p.kind)  # expect: 4 class
del p.b
print(list(p.__dict__))  # expect: ['a', 'c', 'd']
p.__dict__ = {"fresh": True}
print(p.fresh, hasattr(p, "a"))  # expect: True False
try:
    p.__dict__ = 5
except TypeError as error:
    print(error)  # expect: __dict__ must be set to a dictionary, not a 'int'
try:
    (5).real = 1
except AttributeError as error:
    print(error)  # expect: attribute 'real' of 'int' objects is not writable
try:
    (5).other = 1
except AttributeError as error:
    print(error)  # expect: 'int' object has no attribute 'other' and no __dict__ for setting new attributes
try:
    int.other = 1
except TypeError as error:
    print(error)  # expect: cannot set 'other' attribute of immutable type 'int'
try:
    del Plain.nothing
except AttributeError as error:
    print(error)  # expect: type object 'Plain' has no attribute 'nothing'
try:
    p.nothing
except AttributeError as error:
    print(error.name, error.obj is p)  # expect: nothing True
