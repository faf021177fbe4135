# Flags
from enum import Flag, IntFlag, auto, CONFORM, EJECT, KEEP, STRICT


class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(P.R | P.X, repr(P.R | P.X), P.RW, P(3), P(0), list(P.RW), len(P.RW), P.R in P.RW, P.X in P.RW, ~P.R, P.R ^ P.RW, P.RW & P.W, bool(P(0)), list(P))
for wrong in (lambda: P(8), lambda: P.R | 1, lambda: 1 in P.RW, lambda: P("x")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class I(IntFlag):
    A = 1
    B = 2


print(I.A | I.B, repr(I.A | 8), I(3), I.A | 4, I.A + 1, ~I.A, repr(~I.A), (I.A | I.B).value)


class C(Flag, boundary=CONFORM):
    A = 1


class E(Flag, boundary=EJECT):
    A = 1


class K(Flag, boundary=KEEP):
    A = 1


print(C(3), E(3), K(3), repr(K(3)), K(3).name)
# expect: P.R|X <P.R|X: 5> P.RW P.RW P(0) [<P.R: 1>, <P.W: 2>] 2 True False P.W|X P.W P.W False [<P.R: 1>, <P.W: 2>, <P.X: 4>]
# expect: ValueError <flag 'P'> invalid value 8
# expect:     given 0b0 1000
# expect:   allowed 0b0 0111
# expect: TypeError unsupported operand type(s) for |: 'P' and 'int'
# expect: TypeError unsupported operand type(s) for 'in': 'int' and 'P'
# expect: ValueError 'x' is not a valid P
# expect: 3 <I.A|8: 9> 3 5 2 2 <I.B: 2> 3
# expect: C.A 3 K.A|2 <K.A|2: 3> A|2
