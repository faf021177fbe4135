# Shifts and bit operations
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 1 << 70)  # expect: 1180591620717411303424
attempt(lambda: -5 >> 1)  # expect: -3
attempt(lambda: -1 >> 100)  # expect: -1
attempt(lambda: 1 << -1)  # expect: ValueError negative shift count
attempt(lambda: 1 >> -1)  # expect: ValueError negative shift count
attempt(lambda: 5 & -2)  # expect: 4
attempt(lambda: 5 | -8)  # expect: -3
attempt(lambda: 5 ^ -1)  # expect: -6
attempt(lambda: ~5)  # expect: -6
attempt(lambda: ~-1)  # expect: 0
attempt(lambda: 1 & 1.5)  # expect: TypeError unsupported operand type(s) for &: 'int' and 'float'
attempt(lambda: True & 3)  # expect: 1
attempt(lambda: True ^ True)  # expect: False
attempt(lambda: 1 << 2 ** 70)  # expect: OverflowError too many digits in integer
