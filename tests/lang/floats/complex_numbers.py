# Complex arithmetic, text and errors.
z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate(), z * 1j, z / (1 - 2j), z ** 2)  # expect: (3+4j) 5.0 3.0 4.0 (3-4j) (-4+3j) (-1+2j) (-7+24j)
print(complex("1+2j"), complex(1.5), complex(1, 2), complex("j"), -1j, 1 - 0j, complex(0, -0.0))  # expect: (1+2j) (1.5+0j) (1+2j) 1j (-0-1j) (1+0j) -0j
print(z == 3 + 4j, 1j == 1, 2 + 0j == 2, hash(2 + 0j) == hash(2), bool(0j))  # expect: True False True True False
print(f"{z:.2f} {z:>12} {z:e} {1j:.1f}")  # expect: 3.00+4.00j       (3+4j) 3.000000e+00+4.000000e+00j 0.0+1.0j
for f in (lambda: z < z, lambda: z // 1, lambda: int(z), lambda: complex("1 + 2j"), lambda: complex("1", 2)):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(error)  # expect: '<' not supported between instances of 'complex' and 'complex'
# expect: unsupported operand type(s) for //: 'complex' and 'int'
# expect: int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: complex() arg is a malformed string
# expect: complex() can't take second arg if first is a string
