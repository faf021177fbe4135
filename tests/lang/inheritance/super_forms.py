# super() with and without arguments, and where it fails.
class A:
    x = 1

    def f(self):
        return "A.f"


class B(A):
    x = 2

    def f(self):
        return "B" + super().f() + super(B, self).f()

    @classmethod
    def c(cls):
        return super().x


print(B().f(), B.c(), super(B, B()).x, super(B, B).x, super(bool, True).__add__(1))  # expect: BA.fA.f 1 1 1 2


def outside(x):
    super()


for f in (lambda: super(), lambda: outside(1), lambda: super(5), lambda: super(int, "a"), lambda: super(B, B()).zz):
    try:
        f()
    except (RuntimeError, TypeError, AttributeError) as error:
        print(error)  # expect: super(): no arguments
# expect: super(): __class__ cell not found
# expect: super() argument 1 must be a type, not int
# expect: super(type, obj): obj (instance of str) is not an instance or subtype of type (int).
# expect: 'super' object has no attribute 'zz'
