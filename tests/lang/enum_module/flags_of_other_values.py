# A flag whose value is no int has no bits: it is not listed and combines with nothing
from enum import Flag, auto


class Odd(Flag):
    NOTHING = None
    TEXT = "x"
    ONE = 1
    ZERO = 0


print(list(Odd), dict(Odd.__members__), Odd._flag_mask_)
for attempt in (lambda: Odd.ONE | Odd.NOTHING, lambda: Odd.NOTHING & Odd.ONE, lambda: ~Odd.NOTHING, lambda: Odd(2)):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class FromZero(Flag):
    NONE = 0
    FIRST = auto()


print(FromZero.FIRST.value)
# expect: [<Odd.ONE: 1>] {'NOTHING': <Odd.NOTHING: None>, 'TEXT': <Odd.TEXT: 'x'>, 'ONE': <Odd.ONE: 1>, 'ZERO': <Odd.ZERO: 0>} 1
# expect: TypeError 'Odd.NOTHING' cannot be combined with other flags with |
# expect: TypeError 'Odd.NOTHING' cannot be combined with other flags with &
# expect: TypeError 'Odd.NOTHING' cannot be inverted
# expect: ValueError <flag 'Odd'> invalid value 2
# expect:     given 0b0 10
# expect:   allowed 0b0 01
# expect: 1
