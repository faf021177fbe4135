# Division, remainder, powers with signs
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 7 // -2)  # expect: -4
attempt(lambda: -7 // 2)  # expect: -4
attempt(lambda: 7 % -3)  # expect: -2
attempt(lambda: -7 % 3)  # expect: 2
attempt(lambda: divmod(-7, 3))  # expect: (-3, 2)
attempt(lambda: 2 ** -1)  # expect: 0.5
attempt(lambda: (-2) ** 3)  # expect: -8
attempt(lambda: (-8) ** 0.5)  # expect: (1.7319121124709868e-16+2.8284271247461903j)
attempt(lambda: 0 ** 0)  # expect: 1
attempt(lambda: 0 ** -1)  # expect: ZeroDivisionError 0.0 cannot be raised to a negative power
attempt(lambda: 1 // 0)  # expect: ZeroDivisionError integer division or modulo by zero
attempt(lambda: 1 % 0)  # expect: ZeroDivisionError integer modulo by zero
attempt(lambda: 1 / 0)  # expect: ZeroDivisionError division by zero
attempt(lambda: divmod(1, 0))  # expect: ZeroDivisionError integer division or modulo by zero
attempt(lambda: pow(2, 10, 7))  # expect: 2
attempt(lambda: pow(3, -1, 7))  # expect: 5
attempt(lambda: pow(2, -1, 4))  # expect: ValueError base is not invertible for the given modulus
attempt(lambda: pow(2, 3, 0))  # expect: ValueError pow() 3rd argument cannot be 0
