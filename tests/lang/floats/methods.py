# hex, ratios and the rest.
print((0.5).as_integer_ratio(), (-1.5).as_integer_ratio(), (0.1).as_integer_ratio())  # expect: (1, 2) (-3, 2) (3602879701896397, 36028797018963968)
print((1.0).hex(), (0.1).hex(), (-0.0).hex(), (5e-324).hex(), float("inf").hex())  # expect: 0x1.0000000000000p+0 0x1.999999999999ap-4 -0x0.0p+0 0x0.0000000000001p-1022 inf
print(float.fromhex("0x1.8p1"), float.fromhex("-0x1p-1074"), float.fromhex("inf"), float.fromhex("1.5"))  # expect: 3.0 -5e-324 inf 1.3125
print((2.0).is_integer(), (2.5).is_integer(), float("inf").is_integer(), (1.5).real, (1.5).imag, (1.5).conjugate())  # expect: True False False 1.5 0.0 1.5
print((1.5).__trunc__(), (1.5).__floor__(), (1.5).__ceil__(), (-1.5).__floor__(), (1.5).__getnewargs__())  # expect: 1 1 2 -2 (1.5,)
try:
    float("nan").as_integer_ratio()
except ValueError as error:
    print(error)  # expect: cannot convert NaN to integer ratio
