# An exception in `finally` replaces the one on its way, which becomes its context.
def both():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")

try:
    both()
except KeyError as error:
    print(repr(error), repr(error.__context__))  # expect: KeyError('second') ValueError('first')
