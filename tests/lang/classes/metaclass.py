# Metaclasses: __prepare__, __new__, __init__, __call__, conflicts, keywords.
log = []


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **keywords):
        log.append(("prepare", name, sorted(keywords)))
        return {"injected": 1}

    def __new__(mcls, name, bases, namespace, **keywords):
        log.append(("new", name))
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        log.append(("init", name))
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        log.append(("call", cls.__name__))
        return super().__call__(*args)

    def __len__(cls):
        return 42

    def __getattr__(cls, name):
        return "made up " + name


class A(metaclass=Meta, flag=True):
    def __init__(self, x):
        self.x = x


print(log)  # expect: [('prepare', 'A', ['flag']), ('new', 'A'), ('init', 'A')]
print(A(5).x, log[-1])  # expect: 5 ('call', 'A')
print(A.injected, len(A), A.unknown)  # expect: 1 42 made up unknown
print(type(A).__name__, isinstance(A, Meta), isinstance(A, type))  # expect: Meta True True


class B(A):
    pass


print(type(B) is Meta, log[-1])  # expect: True ('init', 'B')


class Meta2(type):
    pass


class C(metaclass=Meta2):
    pass


try:
    class D(A, C):
        pass
except TypeError as error:
    print(error)  # expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases


def function_as_metaclass(name, bases, namespace):
    return name, bases, sorted(namespace)


class E(A, metaclass=type):
    pass


print(type(E) is Meta)  # expect: True


class F(metaclass=function_as_metaclass):
    x = 1


print(F[0], F[2])  # expect: F ['__firstlineno__', '__module__', '__qualname__', '__static_attributes__', 'x']
T = type("T", (A,), {"y": 2})
print(T, T.y, T.__mro__[1] is A)  # expect: <class '__main__.T'> 2 True
try:
    A(1).unknown
except AttributeError as error:
    print(error)  # expect: 'A' object has no attribute 'unknown'


class Singleton(type):
    made = {}

    def __call__(cls):
        if cls not in cls.made:
            cls.made[cls] = super().__call__()
        return cls.made[cls]


class One(metaclass=Singleton):
    pass


print(One() is One())  # expect: True
