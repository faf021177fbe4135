# ** of floats: complex results, overflow.
print(2 ** 0.5, 4 ** -0.5, (-8.0) ** 2, (-8) ** (1 / 3), 0.0 ** 0)  # expect: 1.4142135623730951 0.5 64.0 (1.0000000000000002+1.7320508075688772j) 1.0
print(1.0 ** float("nan"), float("nan") ** 0, float("inf") ** -1, (-1.0) ** float("inf"))  # expect: 1.0 1.0 0.0 1.0
try:
    10.0 ** 400
except OverflowError as error:
    print(error)  # expect: (34, 'Numerical result out of range')
try:
    0.0 ** -1
except ZeroDivisionError as error:
    print(error)  # expect: 0.0 cannot be raised to a negative power
