x = 1
print(x)
x += 1
del x
y: int = 2
z: str
(w): int = 3


def reads_global():
    return x


def local_then_global():
    x = 1
    return x, y


def declared():
    global x, new
    x = 2
    new = x
    return new


def class_in_function(a):
    class C:
        b = a

        def m(self):
            return a
    return C


def shadowed_in_class():
    v = 1

    class C:
        print(v)
        v = 2
        print(v)
    return C


def comprehension_scopes(a):
    return [a for a in a], [b for b in a if (lambda: b)()], {a for _ in a}


def exec_and_eval(s):
    exec(s)
    return eval(s), locals(), vars()


def two_cells(a, b):
    c = 3

    def f():
        nonlocal c
        c = a

    def g():
        return b, c
    return f, g


def unused_nonlocal():
    a = 1

    def f():
        nonlocal a
    return f


def parameter_shadow(print, len=len):
    return print(len)


def loop_closures():
    return [lambda i=i: i for i in range(3)], [lambda: i for i in range(3)]


def conditional_definition(flag):
    if flag:
        def f():
            return 1
    else:
        f = None
    return f


def nested_nonlocal():
    a = 0

    def one():
        def two():
            nonlocal a
            a += 1
            del a
        return two
    return one


def name_error_candidates():
    del undefined
    return undefined_too


if __name__ == "__main__":
    print(__name__)
    for i in range(2):
        print(i)
    while x:
        break
    try:
        x
    except NameError as e:
        print(e)
    with x as y:
        y
