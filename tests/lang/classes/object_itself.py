# object, type and None as values.
print(type(object()), type(type), type(None), type(NotImplemented), type(...))  # expect: <class 'object'> <class 'type'> <class 'NoneType'> <class 'NotImplementedType'> <class 'ellipsis'>
print(object.__mro__, type.__mro__, int.__bases__, bool.__mro__)  # expect: (<class 'object'>,) (<class 'type'>, <class 'object'>) (<class 'object'>,) (<class 'bool'>, <class 'int'>, <class 'object'>)
print(object.__doc__.split("\n")[0])  # expect: The base class of the class hierarchy.
for attempt in ("object(1)", "object().x", "object().x", "type(1, 2)", "type()", "(lambda: None)()()",
                "type(None)(1)", "object.__new__(int)", "int.__new__(str)", "int.__new__()"):
    try:
        eval(attempt)
    except (TypeError, AttributeError) as error:
        type_error = (globals().get("type_error") or []) + [str(error)]
print(type_error[0])  # expect: object() takes no arguments
print(type_error[1])  # expect: 'object' object has no attribute 'x'
print(type_error[3])  # expect: type() takes 1 or 3 arguments
print(type_error[4])  # expect: type() takes 1 or 3 arguments
print(type_error[5])  # expect: 'NoneType' object is not callable
print(type_error[6])  # expect: NoneType takes no arguments
print(type_error[7])  # expect: object.__new__(int) is not safe, use int.__new__()
print(type_error[8])  # expect: int.__new__(str): str is not a subtype of int
print(type_error[9])  # expect: int.__new__(): not enough arguments
print(type(None)() is None, type(...)() is ..., bool(None))  # expect: True True False
print(repr(None), str(NotImplemented), ...)  # expect: None NotImplemented Ellipsis
print(sorted(n for n in dir(object()) if n[2] in "ghl"))  # expect: ['__ge__', '__getattribute__', '__getstate__', '__gt__', '__hash__', '__le__', '__lt__']
o = object()
print(o == o, o != o, o is o, hash(o) == hash(o))  # expect: True False True True
print(object().__str__()[:15], object.__repr__(5)[:15])  # expect: <object object  <int object at 
print(format(object())[:15])  # expect: <object object 
try:
    format(object(), "x")
except TypeError as error:
    print(error)  # expect: unsupported format string passed to object.__format__
print(type.__call__(int, "5"), type.__name__, type("").__name__)  # expect: 5 type str
print(int.__doc__[:12], len(int.__mro__), int.__name__, int.__qualname__, int.__module__)  # expect: int([x]) ->  2 int int builtins


class Repr:
    def __repr__(self):
        return 5


try:
    repr(Repr())
except TypeError as error:
    print(error)  # expect: __repr__ returned non-string (type int)


class Str:
    def __repr__(self):
        return "from repr"


print(str(Str()), f"{Str()}", "%s" % Str(), [Str()])  # expect: from repr from repr from repr [from repr]
