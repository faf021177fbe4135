# What a class statement does: __init_subclass__, __class_getitem__, names, docs, namespaces.
class Plugin:
    found = []

    def __init_subclass__(cls, /, label="none", **keywords):
        super().__init_subclass__(**keywords)
        cls.found.append((cls.__name__, label))


class One(Plugin, label="first"):
    pass


class Two(Plugin):
    pass


print(Plugin.found)  # expect: [('One', 'first'), ('Two', 'none')]
try:
    class Three(Plugin, unknown=1):
        pass
except TypeError as error:
    print(error)  # expect: Three.__init_subclass__() takes no keyword arguments
try:
    class Four(unknown=1):
        pass
except TypeError as error:
    print(error)  # expect: Four.__init_subclass__() takes no keyword arguments


class Generic:
    def __class_getitem__(cls, item):
        return cls.__name__, item


print(Generic[int])  # expect: ('Generic', <class 'int'>)
try:
    Plugin[int]
except TypeError as error:
    print(error)  # expect: type 'Plugin' is not subscriptable


class Documented:
    """The doc."""

    def method(self):
        """Method doc."""

    class Inner:
        def deep(self):
            pass


print(Documented.__doc__, Documented.method.__doc__, One.__doc__)  # expect: The doc. Method doc. None
print(Documented.__qualname__, Documented.Inner.__qualname__, Documented.Inner.deep.__qualname__)  # expect: Documented Documented.Inner Documented.Inner.deep
print(Documented.__module__, Documented.Inner)  # expect: __main__ <class '__main__.Documented.Inner'>
Documented.__name__ = "Renamed"
print(Documented.__name__, Documented.__qualname__)  # expect: Renamed Documented
try:
    Documented.__name__ = 5
except TypeError as error:
    print(error)  # expect: can only assign string to Renamed.__name__, not 'int'
print(sorted(name for name in vars(Documented) if not name.startswith("__")))  # expect: ['Inner', 'method']
print("__dict__" in vars(Documented), "__weakref__" in vars(Documented), "__dict__" in vars(One))  # expect: True True False


class Scope:
    x = 1
    y = [_ for _ in range(x)]
    print_me = x + 1

    def method(self):
        return __class__.__name__


print(Scope.y, Scope.print_me, Scope().method())  # expect: [0] 2 Scope
try:
    Scope(1)
except TypeError as error:
    print(error)  # expect: Scope() takes no arguments


class BadInit:
    def __init__(self):
        return 5


try:
    BadInit()
except TypeError as error:
    print(error)  # expect: __init__() should return None, not 'int'


class New:
    def __new__(cls, *args):
        return args if args else super().__new__(cls)

    def __init__(self):
        self.initialised = True


print(New(1, 2), New().initialised)  # expect: (1, 2) True
try:
    class Sub(5):
        pass
except TypeError as error:
    print(error)  # expect: int expected at most 2 arguments, got 3
try:
    class Sub2(bool):
        pass
except TypeError as error:
    print(error)  # expect: type 'bool' is not an acceptable base type
try:
    type("X", (), {}, 1)
except TypeError as error:
    print(error)  # expect: type() takes 1 or 3 arguments
print(type("X", (), {"a": 1}).a)  # expect: 1


class Entries:
    def __mro_entries__(self, bases):
        return (Scope,)


class Through(Entries()):
    pass


print(Through.__mro__[1].__name__, type(Through.__orig_bases__[0]).__name__)  # expect: Scope Entries
print(type(Scope.__dict__).__name__)  # expect: mappingproxy
try:
    Scope.__dict__["x"] = 1
except TypeError as error:
    print(error)  # expect: 'mappingproxy' object does not support item assignment
