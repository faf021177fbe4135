# Metaclasses, descriptors, MRO, __init_subclass__, __set_name__, slots, dynamic attributes.


class Registry(type):
    known = {}

    def __new__(meta, name, bases, namespace, **options):
        cls = super().__new__(meta, name, bases, namespace)
        Registry.known[name] = options
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        instance = super().__call__(*args, **kwargs)
        print("made", cls.__name__, end="; ")
        return instance

    def __len__(cls):
        return len(Registry.known)

    @classmethod
    def __prepare__(meta, name, bases, **options):
        return {"prepared": name}


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.name)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        delattr(instance, self.name)


class Person(metaclass=Registry, table="people"):
    name = Typed(str)
    age = Typed(int)

    def __init__(self, name, age):
        self.name, self.age = name, age


p = Person("ann", 30)
print(p.name, p.age, Person.prepared, len(Person), Registry.known, vars(p))
try:
    p.age = "old"
except TypeError as error:
    print(error)
del p.age
try:
    p.age
except AttributeError as error:
    print(error)
print(type(Person).__name__, Person.name.kind, isinstance(Person, Registry))


class Plugin:
    plugins = []

    def __init_subclass__(cls, /, tag="none", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.plugins.append((cls.__name__, tag))


class A(Plugin, tag="x"):
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A, tag="z"):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(Plugin.plugins, D().who(), [c.__name__ for c in D.__mro__])
try:
    class E(A, D):
        pass
except TypeError as error:
    print(error)


class Dynamic:
    def __getattr__(self, name):
        if name.startswith("make_"):
            return lambda: name[5:]
        raise AttributeError(f"no {name} here")

    def __setattr__(self, name, value):
        print("set", name, end="; ")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name, end="; ")
        super().__delattr__(name)

    def __dir__(self):
        return ["made", "up"]


d = Dynamic()
d.x = 1
print(d.x, d.make_tea(), dir(d))
del d.x
print(hasattr(d, "x"), hasattr(d, "make_x"))


class Number:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return NotImplemented if isinstance(other, str) else ("add", self.n, other)

    def __radd__(self, other):
        return ("radd", self.n, other)

    def __getitem__(self, key):
        return key

    def __call__(self, *args, **kwargs):
        return args, kwargs

    def __index__(self):
        return self.n

    def __format__(self, spec):
        return f"<{self.n}:{spec}>"

    def __contains__(self, item):
        return item == self.n

    def __bool__(self):
        return self.n > 0

    def __hash__(self):
        return 7


n = Number(3)
print(n + 1, 1 + n, n[1:2, ...], n(1, k=2), [10, 20, 30, 40][n], f"{n:x>5} {n}", 3 in n, bool(n))
try:
    n + "s"
except TypeError as error:
    print(error)
print(hash(n), range(10)[n], hex(n), "abc" * n, bool(Number(-1)))

Made = type("Made", (Number,), {"extra": lambda self: self.n * 2})
print(Made(4).extra(), Made.__name__, Made.__bases__, Made(1).__class__ is Made)


class Slots:
    __slots__ = ("a", "b")


s = Slots()
s.a = 1
try:
    s.b
except AttributeError as error:
    print(error)
try:
    s.c = 1
except AttributeError as error:
    print(error)
print(s.a, Slots.a.__class__.__name__, hasattr(s, "__dict__"))
print(object.__repr__(s).startswith("<__main__.Slots object at 0x"), callable(s), callable(Slots))
