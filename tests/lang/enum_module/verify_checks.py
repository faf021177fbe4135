# What verify() refuses, and what it does not look at
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, Flag, verify


def attempt(base, checks, **members):
    try:
        print(list(verify(*checks)(base("Tried", members))))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(Enum, [UNIQUE], A=1, B=1, C=1)
attempt(Enum, [CONTINUOUS], A=1, B=5)
attempt(Flag, [CONTINUOUS, UNIQUE], A=1, B=16)
attempt(Flag, [NAMED_FLAGS], A=1, B=2, C=6)
attempt(Flag, [NAMED_FLAGS], A=1, B=10, C=36)
attempt(Flag, [NAMED_FLAGS], A=1, B=2, C=3, D=-4)
attempt(Enum, [NAMED_FLAGS], A=3)
attempt(Enum, ["one name per value", 7], A=1, B=1)
try:
    verify(UNIQUE)(int)
except TypeError as error:
    print(error)
# expect: ValueError aliases found in <enum 'Tried'>: B -> A, C -> A
# expect: ValueError invalid enum 'Tried': missing values 2, 3, 4
# expect: ValueError invalid flag 'Tried': missing values 2, 4, 8
# expect: ValueError invalid Flag 'Tried': alias C is missing value 0x4 [use enum.show_flag_values(value) for details]
# expect: ValueError invalid Flag 'Tried': aliases B and C are missing combined values of 0x2e [use enum.show_flag_values(value) for details]
# expect: [<Tried.A: 1>, <Tried.B: 2>]
# expect: [<Tried.A: 3>]
# expect: [<Tried.A: 1>]
# expect: the 'verify' decorator only works with Enum and Flag
