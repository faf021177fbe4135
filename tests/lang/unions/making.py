# Unions of types, flat and without repetition
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

print(int | str, int | str | int, int | int, None | int, int | None, list[int] | list[int] | str)
# expect: int | str int | str <class 'int'> None | int int | None list[int] | str
print((int | str) | (str | float), type(int | str), (int | None).__args__)
# expect: int | str | float <class 'types.UnionType'> (<class 'int'>, <class 'NoneType'>)
attempt(lambda: int | 5)  # expect: TypeError unsupported operand type(s) for |: 'type' and 'int'
attempt(lambda: int | "a")  # expect: TypeError unsupported operand type(s) for |: 'type' and 'str'
attempt(lambda: None | None)
# expect: TypeError unsupported operand type(s) for |: 'NoneType' and 'NoneType'
attempt(lambda: (int | str)())  # expect: TypeError 'types.UnionType' object is not callable
attempt(lambda: (int | str).__or__(5))  # expect: NotImplemented
