# Every division says which one it was.
def message(f):
    try:
        f()
    except ZeroDivisionError as error:
        return str(error)


print(message(lambda: 1 / 0))  # expect: division by zero
print(message(lambda: 1 // 0))  # expect: integer division or modulo by zero
print(message(lambda: 1 % 0))  # expect: integer modulo by zero
print(message(lambda: divmod(1, 0)))  # expect: integer division or modulo by zero
print(message(lambda: 1.0 / 0), message(lambda: 1.0 // 0), sep=", ")  # expect: float division by zero, float floor division by zero
print(message(lambda: 1.0 % 0), message(lambda: divmod(1.0, 0)), sep=", ")  # expect: float modulo by zero, float divmod()
print(message(lambda: 0 ** -1))  # expect: 0.0 cannot be raised to a negative power
print(message(lambda: 1j / 0))  # expect: complex division by zero
