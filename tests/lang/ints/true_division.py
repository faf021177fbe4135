# The quotient is rounded once, however big the operands are.
print(1 / 3, 7 / 2, -7 / 2, 10**400 / 10**399, 2**2000 / 2**1990)  # expect: 0.3333333333333333 3.5 -3.5 10.0 1024.0
print(1 / 2**1074, 1 / 2**1100, 3 / 2**1024, (2**53 + 1) / 1)  # expect: 5e-324 0.0 1.668805393880401e-308 9007199254740992.0
print(10**18 / 7, (10**18 + 1) / 10**18, 2**60 / 3)  # expect: 1.4285714285714286e+17 1.0 3.843071682022823e+17
try:
    2**1030 / 3
except OverflowError as error:
    print(error)  # expect: integer division result too large for a float
