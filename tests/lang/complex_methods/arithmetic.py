# Complex numbers
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j) * (3-1j))  # expect: (5+5j)
attempt(lambda: (1+2j) / (3-1j))  # expect: (0.1+0.7000000000000001j)
attempt(lambda: (1+2j) ** 2)  # expect: (-3+4j)
attempt(lambda: abs(3+4j))  # expect: 5.0
attempt(lambda: (1j) ** 2)  # expect: (-1+0j)
attempt(lambda: -(1+2j))  # expect: (-1-2j)
attempt(lambda: (1+2j) == 1)  # expect: False
attempt(lambda: 1j == 1j)  # expect: True
attempt(lambda: (1j) < 2j)
# expect: TypeError '<' not supported between instances of 'complex' and 'complex'
attempt(lambda: 1j // 2)
# expect: TypeError unsupported operand type(s) for //: 'complex' and 'int'
attempt(lambda: 1j % 2)  # expect: TypeError unsupported operand type(s) for %: 'complex' and 'int'
attempt(lambda: 1j / 0)  # expect: ZeroDivisionError complex division by zero
attempt(lambda: 0j ** -1)  # expect: ZeroDivisionError 0.0 to a negative or complex power
attempt(lambda: divmod(1j, 1))
# expect: TypeError unsupported operand type(s) for divmod(): 'complex' and 'int'
attempt(lambda: round(1j))  # expect: TypeError type complex doesn't define __round__ method
attempt(lambda: int(1j))
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
