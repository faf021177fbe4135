# Divmod() and pow()
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: divmod(7, 2))  # expect: (3, 1)
attempt(lambda: divmod(-7, 2))  # expect: (-4, 1)
attempt(lambda: divmod(7.5, 2))  # expect: (3.0, 1.5)
attempt(lambda: divmod(1, 0))  # expect: ZeroDivisionError integer division or modulo by zero
attempt(lambda: divmod('a', 1))
# expect: TypeError unsupported operand type(s) for divmod(): 'str' and 'int'
attempt(lambda: pow(2, 3))  # expect: 8
attempt(lambda: pow(2, 3, 5))  # expect: 3
attempt(lambda: pow(2, 0.5))  # expect: 1.4142135623730951
attempt(lambda: pow(2, 3, 1.5))
# expect: TypeError pow() 3rd argument not allowed unless all arguments are integers
attempt(lambda: pow(2, -1, 7))  # expect: 4
attempt(lambda: pow(base=2, exp=3))  # expect: 8
attempt(lambda: pow(2))  # expect: TypeError pow() missing required argument 'exp' (pos 2)
attempt(lambda: pow('a', 2))
# expect: TypeError unsupported operand type(s) for ** or pow(): 'str' and 'int'
