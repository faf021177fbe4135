# Every name of an enumeration has its member made, before an equal value makes it an alias
from enum import Enum, Flag


class Level(Enum):
    def __init__(self, value):
        print("init", self._name_, hasattr(self, "_sort_order_"), list(type(self)._member_map_))

    LOW = 1
    SMALL = 1
    HIGH = 2


class Bits(Flag):
    READ = 1
    WRITE = 2
    BOTH = 3
    EXTRA = 4


print([member._sort_order_ for member in Level], [flag._sort_order_ for flag in Bits.__members__.values()])
# expect: init LOW False []
# expect: init SMALL False ['LOW']
# expect: init HIGH False ['LOW', 'SMALL']
# expect: [0, 1] [0, 1, 2, 2]
