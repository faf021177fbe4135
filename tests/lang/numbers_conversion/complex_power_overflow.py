# A power with an infinite part is an OverflowError, whatever the base was
def attempt(base, exponent):
    try:
        print(base ** exponent)
    except OverflowError as error:
        print(error)

infinity = float("inf")
attempt(complex(1, infinity), 1)
attempt(complex(1e200, 0), 2 + 1j)
attempt(complex(0, infinity), 0.5)
attempt(complex(infinity, 1), -3.5)
attempt(complex(infinity, 1), 0)
attempt(1e200 + 1e200j, 2)
print((1 + 1j).__pow__("a", "b"))
try:
    (1 + 1j).__pow__(1, 2)
except ValueError as error:
    print(error)
# expect: complex exponentiation
# expect: complex exponentiation
# expect: complex exponentiation
# expect: -0j
# expect: (1+0j)
# expect: (nan+nanj)
# expect: NotImplemented
# expect: complex modulo
