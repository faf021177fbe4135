# auto() inside a tuple counts as a value of its own: the next auto() goes on from it
from enum import Enum, auto


class Pair(Enum):
    FIRST = auto(), "a"
    SECOND = auto(), auto(), "b"
    THIRD = auto()


print([member.value for member in Pair])
# expect: [(1, 'a'), (2, 3, 'b'), 4]
