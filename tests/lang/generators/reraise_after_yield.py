# A bare raise finds the exception after the generator was away.
def generator():
    try:
        1 / 0
    except ZeroDivisionError:
        yield 1
        raise

made = generator()
next(made)
try:
    raise KeyError("outer")
except KeyError:
    try:
        next(made)
    except ZeroDivisionError as error:
        print(repr(error), repr(error.__context__))
        # expect: ZeroDivisionError('division by zero') None
