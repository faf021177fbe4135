# Shifts of any size; negative counts are refused.
print(1 << 70, -1 << 70, 5 >> 1, -5 >> 1, 2**100 >> 98, -2**100 >> 98)  # expect: 1180591620717411303424 -1180591620717411303424 2 -3 4 -4
print(1 >> 1000, -1 >> 1000, 0 << 10**20, 1 >> 10**20, -1 >> 10**20)  # expect: 0 -1 0 0 -1
try:
    1 << -1
except ValueError as error:
    print(error)  # expect: negative shift count
try:
    1 << 10**20
except OverflowError as error:
    print(error)  # expect: too many digits in integer
try:
    1 << 2**63 - 1
except MemoryError as error:
    print(type(error).__name__)  # expect: MemoryError
