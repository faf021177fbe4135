# What fields may say
from dataclasses import *


@dataclass
class C:
    a: int
    b: int = field(default=1, compare=False)
    _: KW_ONLY
    c: int = field(kw_only=True, default=3)
    d: int = field(init=False, default=4)
    e: list = field(default_factory=list, hash=False, metadata={"unit": "m"})


print(C(1), C(1, 2, c=5) == C(1, 9, c=5), [f.kw_only for f in fields(C)], fields(C)[4].metadata, C.__match_args__)


@dataclass
class Init:
    x: InitVar[int]
    y: int = 0

    def __post_init__(self, x):
        self.y += x


print(Init(5), Init(5, 1).y)


@dataclass
class Base:
    x: int = 1


@dataclass
class Child(Base):
    y: int = 2
    x: int = 10


print(Child(), [f.name for f in fields(Child)])


@dataclass(slots=True)
class Slotted:
    x: int = 1


print(Slotted(), Slotted.__slots__, hasattr(Slotted(), "__dict__"))


@dataclass(repr=False, eq=False)
class Bare:
    x: int


print(Bare(1) == Bare(1), "Bare object" in repr(Bare(1)))


def define(text):
    try:
        exec(text)
    except Exception as error:
        print(type(error).__name__, error)


define("@dataclass\nclass X:\n    a: int = 1\n    b: int")
define("@dataclass\nclass X:\n    a: list = []")
define("@dataclass\nclass X:\n    a = field()")
define("@dataclass(order=True, eq=False)\nclass X:\n    a: int")
define("@dataclass(frozen=True)\nclass X(Base):\n    a: int = 1")
define("@dataclass(order=True)\nclass X:\n    a: int\n    def __lt__(self, other): ...")
define("@dataclass\nclass X:\n    a: int = field(default=1, default_factory=int)")
define("@dataclass(weakref_slot=True)\nclass X:\n    a: int")
# expect: C(a=1, b=1, c=3, d=4, e=[]) True [False, False, True, True, True] {'unit': 'm'} ('a', 'b')
# expect: Init(y=5) 6
# expect: Child(x=10, y=2) ['x', 'y']
# expect: Slotted(x=1) ('x',) False
# expect: False True
# expect: TypeError non-default argument 'b' follows default argument 'a'
# expect: ValueError mutable default <class 'list'> for field a is not allowed: use default_factory
# expect: TypeError 'a' is a field but has no type annotation
# expect: ValueError eq must be true if order is true
# expect: TypeError cannot inherit frozen dataclass from a non-frozen one
# expect: TypeError Cannot overwrite attribute __lt__ in class X Consider using functools.total_ordering
# expect: ValueError cannot specify both default and default_factory
# expect: TypeError weakref_slot is True but slots is False
