# Comparison with floats is exact.
print(2**53 + 1 == float(2**53 + 1), 2**53 + 1 > 2.0**53, 2**70 == 2.0**70)  # expect: False True True
print(2**1024 > 1e308, 2**1024 < float("inf"), -2**1024 > float("-inf"))  # expect: True True True
print(1 < float("nan"), 1 > float("nan"), 1 == float("nan"), 1 != float("nan"))  # expect: False False False True
print(0 == -0.0, 1 == 1.0, 10**20 == 1e20, 10**23 == 1e23)  # expect: True True True False
try:
    2**1024 * 1.0
except OverflowError as error:
    print(error)  # expect: int too large to convert to float
