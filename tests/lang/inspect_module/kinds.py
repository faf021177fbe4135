# What is it?
import inspect


def f(): ...
def g(): yield
async def c(): ...
async def ag(): yield


class C:
    x = 1
    def m(self): ...
    p = property(lambda self: 1)


for thing in (f, g, c, ag, C, C.m, C().m, len, inspect, C.p, [].append, str.upper, object.__init__, (x for x in ())):
    print([name for name in ("isfunction", "isgeneratorfunction", "iscoroutinefunction", "isasyncgenfunction", "isclass", "ismethod", "isbuiltin", "ismodule", "isdatadescriptor", "ismethoddescriptor", "isroutine", "isgenerator") if getattr(inspect, name)(thing)])
print([name for name, _ in inspect.getmembers(C) if not name.startswith("__")], inspect.getmro(C), inspect.unwrap(f) is f)
print(inspect.getsource(g), inspect.getsourcelines(C)[1], inspect.getsource(C.m), inspect.getfile(f).endswith("kinds.py"), inspect.getmodule(f).__name__)
print(type(inspect.getattr_static(C(), "p")), inspect.cleandoc("  a\n    b\n  c"), inspect.getdoc(len)[:20])
made = g()
print(inspect.getgeneratorstate(made), next(made), inspect.getgeneratorstate(made), made.close(), inspect.getgeneratorstate(made))


def caller():
    frame = inspect.currentframe()
    return frame.f_code.co_name, inspect.stack()[1].function, inspect.getframeinfo(frame).lineno


print(caller())


def outer(a):
    b = 2
    def inner():
        return a, b, len, nothing
    return inspect.getclosurevars(inner)


print(outer(1))
try:
    inspect.getsource(len)
except TypeError as error:
    print(str(error)[:40])
# expect: ['isfunction', 'isroutine']
# expect: ['isfunction', 'isgeneratorfunction', 'isroutine']
# expect: ['isfunction', 'iscoroutinefunction', 'isroutine']
# expect: ['isfunction', 'isasyncgenfunction', 'isroutine']
# expect: ['isclass']
# expect: ['isfunction', 'isroutine']
# expect: ['ismethod', 'isroutine']
# expect: ['isbuiltin', 'isroutine']
# expect: ['ismodule']
# expect: ['isdatadescriptor']
# expect: ['isbuiltin', 'isroutine']
# expect: ['ismethoddescriptor', 'isroutine']
# expect: ['ismethoddescriptor', 'isroutine']
# expect: ['isgenerator']
# expect: ['m', 'p', 'x'] (<class '__main__.C'>, <class 'object'>) True
# expect: def g(): yield
# expect:  11     def m(self): ...
# expect:  True __main__
# expect: <class 'property'> a
# expect:   b
# expect: c Return the number of
# expect: GEN_CREATED None GEN_SUSPENDED None GEN_CLOSED
# expect: ('caller', '<module>', 28)
# expect: ClosureVars(nonlocals={'a': 1, 'b': 2}, globals={}, builtins={'len': <built-in function len>}, unbound={'nothing'})
# expect: module, class, method, function, traceba
