# What a code object tells
def function(a, b, /, c=1, *args, d, e=2, **kw):
    x = 1
    def inner():
        return x, a
    return inner

code = function.__code__
for name in ("argcount", "posonlyargcount", "kwonlyargcount", "nlocals", "stacksize", "flags",
             "firstlineno", "name", "qualname", "names", "varnames", "cellvars", "freevars"):
    print(name, getattr(code, "co_" + name))
# expect: argcount 3
# expect: posonlyargcount 2
# expect: kwonlyargcount 2
# expect: nlocals 8
# expect: stacksize 2
# expect: flags 15
# expect: firstlineno 2
# expect: name function
# expect: qualname function
# expect: names ()
# expect: varnames ('a', 'b', 'c', 'd', 'e', 'args', 'kw', 'inner')
# expect: cellvars ('a', 'x')
# expect: freevars ()
print(function(1, 2, d=3).__code__.co_freevars, function(1, 2, d=3).__code__.co_qualname)
# expect: ('a', 'x') function.<locals>.inner
try:
    code.co_name = "other"
except AttributeError as error:
    print(error)  # expect: readonly attribute
