# global, nonlocal, class scopes and their errors.
x = "global"


def outer():
    x = "outer"

    def reads():
        return x

    def writes():
        nonlocal x
        x = "changed"

    def to_global():
        global x
        x = "new global"

    writes()
    to_global()
    return reads(), x


class A:
    y = "class"
    x = x

    def f(self):
        return x


print(outer(), x, A.x, A().f(), A.y)  # expect: ('changed', 'changed') new global global new global class
def unbound():
    print(later)
    later = 1
def deleted():
    a = 1
    del a
    return a


for f in (unbound, deleted, lambda: undefined_name, lambda: A.f.zz, lambda: A().zz):
    try:
        f()
    except (NameError, AttributeError) as error:
        print(type(error).__name__, error)  # expect: UnboundLocalError cannot access local variable 'later' where it is not associated with a value
# expect: UnboundLocalError cannot access local variable 'a' where it is not associated with a value
# expect: NameError name 'undefined_name' is not defined
# expect: AttributeError 'function' object has no attribute 'zz'
# expect: AttributeError 'A' object has no attribute 'zz'
