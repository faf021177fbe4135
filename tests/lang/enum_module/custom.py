# Hooks of enumerations
from enum import Enum, EnumMeta, auto, member, nonmember, property as enum_property, verify, CONTINUOUS, UNIQUE, NAMED_FLAGS, global_enum, IntEnum


class Lenient(Enum):
    @classmethod
    def _missing_(cls, value):
        return cls.__members__.get(str(value).upper())

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)

    FIRST = auto()
    SECOND = auto()


print(Lenient("first"), Lenient.SECOND.value)
try:
    Lenient("third")
except ValueError as error:
    print(error)


class Inner(Enum):
    _ignore_ = "helper"
    helper = 5
    A = 1
    skipped = nonmember(2)
    taken = member(lambda: 3)

    class Nested:
        pass

    def _private(self): ...
    __hidden = 7


print([m.name for m in Inner], Inner.skipped, Inner.taken.value(), Inner.Nested.__name__)
try:
    @verify(CONTINUOUS)
    class Gap(Enum):
        A = 1
        B = 4
except ValueError as error:
    print(error)


class Ordered(Enum):
    def __lt__(self, other):
        return self.value < other.value
    LOW = 1
    HIGH = 2


print(sorted([Ordered.HIGH, Ordered.LOW]), max(Ordered))


class Abstract(Enum):
    def f(self):
        return 1


class Concrete(Abstract):
    A = 1


print(Concrete.A.f(), Concrete.__mro__[1].__name__)


@global_enum
class G(IntEnum):
    GA = 1


print(GA, repr(GA))
match Ordered.LOW:
    case Ordered.HIGH:
        print("high")
    case Ordered.LOW:
        print("low")
# expect: Lenient.FIRST second1
# expect: 'third' is not a valid Lenient
# expect: ['A', 'taken'] 2 3 Nested
# expect: invalid enum 'Gap': missing values 2, 3
# expect: [<Ordered.LOW: 1>, <Ordered.HIGH: 2>] Ordered.HIGH
# expect: 1 Abstract
# expect: 1 __main__.GA
# expect: low
