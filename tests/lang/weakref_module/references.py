# ref, proxy, WeakMethod, finalize
import weakref


class C:
    def __init__(self, name="c"):
        self.name = name

    def method(self):
        return self.name


c = C()
r = weakref.ref(c, lambda gone: print("gone", gone is r))
p = weakref.proxy(c)
print(r() is c, p.name, p.method(), weakref.getweakrefcount(c), weakref.ref(c) is weakref.ref(c), r == weakref.ref(c), hash(r) == hash(c))
w = weakref.WeakMethod(c.method)
f = weakref.finalize(c, print, "finalized", 1, end="!\n")
print(w()(), f.alive, f.detach() is not None, f.alive)
f = weakref.finalize(c, print, "finalized")
del c
print(r(), w(), f.alive)
try:
    p.name
except ReferenceError as error:
    print(error)
for wrong in (lambda: weakref.ref(5), lambda: weakref.proxy([]), lambda: weakref.ref(), lambda: weakref.WeakMethod(len), lambda: hash(p)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)


class S:
    __slots__ = ()


try:
    weakref.ref(S())
except TypeError as error:
    print(error)
x = C("x")
px = weakref.proxy(x)
px.new = 5
print(x.new, type(px).__name__, weakref.getweakrefs(x) == [px], isinstance(px, C), callable(px))
f2 = weakref.finalize(x, lambda: 7)
print(f2(), f2())
# expect: True c c 2 True True True
# expect: c True True False
# expect: finalized
# expect: gone True
# expect: None None False
# expect: weakly-referenced object no longer exists
# expect: cannot create weak reference to 'int' object
# expect: cannot create weak reference to 'list' object
# expect: __new__ expected at least 1 argument, got 0
# expect: argument should be a bound method, not <class 'builtin_function_or_method'>
# expect: unhashable type: 'weakref.ProxyType'
# expect: cannot create weak reference to 'S' object
# expect: 5 ProxyType True True False
# expect: 7 None
