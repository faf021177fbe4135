# Closing or an uncaught exception goes to the innermost generator first.
def inner():
    try:
        yield 1
    finally:
        print("inner finally")

def outer():
    try:
        yield from inner()
    finally:
        print("outer finally")

generator = outer()
next(generator)
generator.close()
# expect: inner finally
# expect: outer finally
generator = outer()
next(generator)
try:
    generator.throw(KeyError("k"))
    # expect: inner finally
    # expect: outer finally
except KeyError as error:
    print(repr(error))  # expect: KeyError('k')
