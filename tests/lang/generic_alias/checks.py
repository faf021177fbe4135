# Isinstance and issubclass refuse aliases
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: isinstance([], list[int]))
# expect: TypeError isinstance() argument 2 cannot be a parameterized generic
attempt(lambda: issubclass(list, list[int]))
# expect: TypeError issubclass() argument 2 cannot be a parameterized generic
attempt(lambda: issubclass(list[int], list))  # expect: TypeError issubclass() arg 1 must be a class
attempt(lambda: isinstance(1, int | list[int]))  # expect: True
attempt(lambda: int[str])  # expect: TypeError type 'int' is not subscriptable
attempt(lambda: str[int])  # expect: TypeError type 'str' is not subscriptable
attempt(lambda: list[int][0])  # expect: TypeError list[int] is not a generic class
