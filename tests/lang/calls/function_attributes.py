# What a function knows of itself, and what may be changed.
def f(a, b=1, *c, d, e=2, **k) -> int:
    "doc"
    local = 1


print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__module__, f.__closure__, f.__dict__)  # expect: f f doc (1,) {'e': 2} {'return': <class 'int'>} __main__ None {}
print(f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_name)  # expect: ('a', 'b', 'd', 'e', 'c', 'k', 'local') 2 2 f
f.note = 1
f.__name__ = "g"
f.__defaults__ = (5,)
print(f.note, f.__dict__, f.__name__, f.__defaults__, repr(f)[:11])  # expect: 1 {'note': 1} g (5,) <function f
for name, value in (("__name__", 5), ("__defaults__", 5), ("__code__", 5), ("__dict__", 5), ("__closure__", 5), ("__kwdefaults__", 5)):
    try:
        setattr(f, name, value)
    except (TypeError, AttributeError) as error:
        print(error)  # expect: __name__ must be set to a string object
# expect: __defaults__ must be set to a tuple object
# expect: __code__ must be set to a code object
# expect: __dict__ must be set to a dictionary, not a 'int'
# expect: readonly attribute
# expect: __kwdefaults__ must be set to a dict object
