# Properties without setter, getter or deleter.
class A:
    @property
    def p(self):
        "the doc"
        return 5

    w = property(None, lambda self, value: None)
    n = property()


a = A()
print(a.p, A.p.__doc__, A.p.fget.__name__, A.p.fset, type(A.p).__name__)  # expect: 5 the doc p None property
for f in (lambda: setattr(a, "p", 1), lambda: delattr(a, "p"), lambda: a.w, lambda: a.n, lambda: setattr(A.p, "fget", 1), lambda: property(1, 2, 3, 4, 5)):
    try:
        f()
    except (AttributeError, TypeError) as error:
        print(error)  # expect: property 'p' of 'A' object has no setter
# expect: property 'p' of 'A' object has no deleter
# expect: property 'w' of 'A' object has no getter
# expect: property 'n' of 'A' object has no getter
# expect: readonly attribute
# expect: property() takes at most 4 arguments (5 given)
