# Classes, tuples and unions
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: isinstance(1, int))  # expect: True
attempt(lambda: isinstance(True, int))  # expect: True
attempt(lambda: isinstance(1, (str, int)))  # expect: True
attempt(lambda: isinstance(1, (str, (list, int))))  # expect: True
attempt(lambda: isinstance(1, ()))  # expect: False
attempt(lambda: isinstance(1, 5))
# expect: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
attempt(lambda: isinstance(1, (int, 5)))  # expect: True
attempt(lambda: isinstance('a', (int, 5)))
# expect: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
attempt(lambda: issubclass(bool, int))  # expect: True
attempt(lambda: issubclass(1, int))  # expect: TypeError issubclass() arg 1 must be a class
attempt(lambda: issubclass(int, 5))
# expect: TypeError issubclass() arg 2 must be a class, a tuple of classes, or a union
attempt(lambda: issubclass(int, (str, object)))  # expect: True
attempt(lambda: isinstance(1, int | str))  # expect: True
attempt(lambda: isinstance(1))  # expect: TypeError isinstance expected 2 arguments, got 1
