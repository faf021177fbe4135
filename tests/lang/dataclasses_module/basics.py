# Data classes
from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace


@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False)


a, b = P(1), P(1, 0)
print(a, a == b, a != P(2), P(1, y=2).y, a.tags is b.tags, P.__match_args__)
print([f.name for f in fields(P)], asdict(P(1, 2, [3])), astuple(P(1, 2, [3])), replace(a, x=9), is_dataclass(P), is_dataclass(a))
print(repr(fields(P)[1])[:50], P.__doc__)
for wrong in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: a < b, lambda: hash(a), lambda: fields(int), lambda: asdict(5), lambda: replace(a, q=1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = 0


print(V(1) < V(1, 1), sorted([V(2), V(1)]), hash(V(1)) == hash(V(1)), {V(1): "x"}[V(1)])
for wrong in (lambda: setattr(V(1), "major", 2), lambda: delattr(V(1), "major"), lambda: V(1) < 5):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
Q = make_dataclass("Q", [("x", int), ("y", int, 5), "z"][:2], namespace={"double": lambda self: self.x * 2})
print(Q(2), Q(2).double(), Q.__annotations__)
# expect: P(x=1, y=0) True True 2 False ('x', 'y', 'tags')
# expect: ['x', 'y', 'tags'] {'x': 1, 'y': 2, 'tags': [3]} (1, 2, [3]) P(x=9, y=0) True True
# expect: Field(name='y',type=<class 'int'>,default=0,defaul P(x: int, y: int = 0, tags: list = <factory>)
# expect: TypeError P.__init__() missing 1 required positional argument: 'x'
# expect: TypeError P.__init__() takes from 2 to 4 positional arguments but 5 were given
# expect: TypeError '<' not supported between instances of 'P' and 'P'
# expect: TypeError unhashable type: 'P'
# expect: TypeError must be called with a dataclass type or instance
# expect: TypeError asdict() should be called on dataclass instances
# expect: TypeError P.__init__() got an unexpected keyword argument 'q'
# expect: True [V(major=1, minor=0), V(major=2, minor=0)] True x
# expect: FrozenInstanceError cannot assign to field 'major'
# expect: FrozenInstanceError cannot delete field 'major'
# expect: TypeError '<' not supported between instances of 'V' and 'int'
# expect: Q(x=2, y=5) 4 {'x': <class 'int'>, 'y': <class 'int'>}
