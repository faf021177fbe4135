# Bound methods: identity, equality, attributes.
class A:
    def f(self):
        return self


a = A()
print(a.f is a.f, a.f == a.f, a.f == A().f, hash(a.f) == hash(a.f), a.f.__self__ is a, a.f.__func__ is A.f, a.f.__name__, A.f.__qualname__)  # expect: False True False True True True f A.f
A.f.note = 1
print(a.f.note, a.f() is a, type(a.f).__name__, type(A.f).__name__, repr(A.f)[:14], {a.f: 1}[a.f], A.f(a) is a)  # expect: 1 True method function <function A.f  1 True
for f in (lambda: setattr(a.f, "x", 1), lambda: A.f(), lambda: a.f(1), lambda: setattr(a.f, "__self__", 1)):
    try:
        f()
    except (AttributeError, TypeError) as error:
        print(error)  # expect: 'method' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: A.f() missing 1 required positional argument: 'self'
# expect: A.f() takes 1 positional argument but 2 were given
# expect: readonly attribute
