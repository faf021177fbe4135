# Equal literals of one compilation are one object, across functions too.
def f():
    return 1.5, "hello, world", (1, "x y"), b"abc def", 1j, 10**30


def g():
    return 1.5, "hello, world", (1, "x y"), b"abc def", 1j, 10**30


print([a is b for a, b in zip(f(), g())])  # expect: [True, True, True, True, True, True]


class A:
    text = "some text here"

    def method(self):
        return "some text here"


print(A.text is A().method(), 1e300 is 1e300, 0.0 is -0.0)  # expect: True True False
def default(a="not a name", b=(1, 2)):
    return a, b


print(default()[0] is "not a name", default()[1] is (1, 2), default()[1] is default()[1])  # expect: True True True
