# The cause may be a class too.
try:
    raise ValueError("x") from KeyError
except ValueError as error:
    print(repr(error.__cause__))  # expect: KeyError()
