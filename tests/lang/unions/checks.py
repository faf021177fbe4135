# Isinstance and issubclass take unions
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

print(isinstance(1, int | str), isinstance([], int | str), isinstance(None, int | None))
# expect: True False True
print(issubclass(bool, int | str), issubclass(list, int | None), isinstance(1, (int | str, list)))
# expect: True False True
attempt(lambda: isinstance(1.5, int | list[int]))
# expect: TypeError isinstance() argument 2 cannot be a parameterized generic
attempt(lambda: issubclass(5, int | str))  # expect: TypeError issubclass() arg 1 must be a class
