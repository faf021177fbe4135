# Division, remainder, powers
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 7.5 // 2)  # expect: 3.0
attempt(lambda: -7.5 // 2)  # expect: -4.0
attempt(lambda: 7.5 % -2)  # expect: -0.5
attempt(lambda: -7.5 % 2)  # expect: 0.5
attempt(lambda: divmod(7.5, -2))  # expect: (-4.0, -0.5)
attempt(lambda: 1.0 / 0)  # expect: ZeroDivisionError float division by zero
attempt(lambda: 1.0 // 0)  # expect: ZeroDivisionError float floor division by zero
attempt(lambda: 1.0 % 0)  # expect: ZeroDivisionError float modulo by zero
attempt(lambda: 2.0 ** 0.5)  # expect: 1.4142135623730951
attempt(lambda: (-8.0) ** (1/3))  # expect: (1.0000000000000002+1.7320508075688772j)
attempt(lambda: 0.0 ** -1)  # expect: ZeroDivisionError 0.0 cannot be raised to a negative power
attempt(lambda: 1e308 * 10)  # expect: inf
attempt(lambda: 1e200 ** 2)  # expect: OverflowError (34, 'Numerical result out of range')
attempt(lambda: float('inf') - float('inf'))  # expect: nan
attempt(lambda: -0.0 + 0.0)  # expect: 0.0
attempt(lambda: 0.0 == -0.0)  # expect: True
