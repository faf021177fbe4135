# Functions, bound methods, class and static methods, and the callables of built-in types.
class A:
    def f(self, x=1):
        return self, x

    @classmethod
    def c(cls):
        return cls.__name__

    @staticmethod
    def s(x):
        return x * 2


a = A()
print(a.f.__self__ is a, a.f.__func__ is A.f, a.f.__name__, a.f.__qualname__)  # expect: True True f A.f
print(a.f == a.f, a.f is a.f, hash(a.f) == hash(a.f))  # expect: True False True
print(A.c(), a.c(), A.s(2), a.s(3))  # expect: A A 4 6
print(A.c.__self__ is A, A.__dict__["s"].__func__(5))  # expect: True 10
print(A.f(a, 5)[1], A.f(a)[1])  # expect: 5 1
g = A.f
print(g.__defaults__, g.__code__.co_varnames, g.__code__.co_argcount, g.__closure__)  # expect: (1,) ('self', 'x') 2 None
g.note = "hello"
print(A.f.note, g.__dict__)  # expect: hello {'note': 'hello'}
try:
    a.f.note = 1
except AttributeError as error:
    print(error)  # expect: 'method' object has no attribute 'note' and no __dict__ for setting new attributes
print(a.f.note)  # expect: hello


def outer(n):
    def inner():
        return n
    return inner


inner = outer(7)
print(inner.__closure__[0].cell_contents, inner.__code__.co_freevars, inner.__qualname__)  # expect: 7 ('n',) outer.<locals>.inner
inner.__closure__[0].cell_contents = 8
print(inner())  # expect: 8
print(int.__add__(1, 2), (5).__add__(6), int.__add__(1, "a"), str.__len__("abc"))  # expect: 3 11 NotImplemented 3
print(list.append.__name__, [].append.__name__, len.__name__, list.append.__qualname__)  # expect: append append len list.append
print(int.__add__, list.append, len)  # expect: <slot wrapper '__add__' of 'int' objects> <method 'append' of 'list' objects> <built-in function len>
print(dict.fromkeys.__self__, object.__init__.__objclass__)  # expect: <class 'dict'> <class 'object'>
print("a".__eq__("a"), [1, 2].__len__(), (3).__lt__(4), (1.5).__mul__(2))  # expect: True 2 True 3.0
for code in ("int.__add__('a', 1)", "int.__add__()", "int.__add__(1)", "list.append()",
             "list.append(5, 1)", "[].append()", "object.__init__(a, 1)", "A.f()", "A.s()"):
    try:
        eval(code)
        result = "fine"
    except TypeError as error:
        result = str(error)
    A.results = getattr(A, "results", []) + [result]
print(A.results[0])  # expect: descriptor '__add__' requires a 'int' object but received a 'str'
print(A.results[1])  # expect: descriptor '__add__' of 'int' object needs an argument
print(A.results[2])  # expect: expected 1 argument, got 0
print(A.results[3])  # expect: unbound method list.append() needs an argument
print(A.results[4])  # expect: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
print(A.results[5])  # expect: list.append() takes exactly one argument (0 given)
print(A.results[6])  # expect: A.__init__() takes exactly one argument (the instance to initialize)
print(A.results[7])  # expect: A.f() missing 1 required positional argument: 'self'
print(A.results[8])  # expect: A.s() missing 1 required positional argument: 'x'
print(repr(A.__dict__["c"])[:24], repr(A.__dict__["s"])[:23])  # expect: <classmethod(<function A <staticmethod(<function


class Callable:
    def __call__(self, *args, **kwargs):
        return args, kwargs


print(Callable()(1, k=2), callable(Callable()), callable(a), callable(A))  # expect: ((1,), {'k': 2}) True False True
a.instance_attribute = lambda: "no self"
print(a.instance_attribute())  # expect: no self
A.added = lambda self: "added later"
print(a.added())  # expect: added later
