# sys.exception() is what is being handled here and now.
import sys

def inner():
    try:
        raise KeyError("inner")
    except KeyError:
        print(repr(sys.exception()))
    print(repr(sys.exception()))

try:
    raise ValueError("outer")
except ValueError as error:
    inner()
    # expect: KeyError('inner')
    # expect: ValueError('outer')
    print(sys.exc_info() == (ValueError, error, error.__traceback__))  # expect: True
print(sys.exception(), sys.exc_info())  # expect: None (None, None, None)
