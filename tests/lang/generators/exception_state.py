# What a generator is handling is its own affair.
import sys

def generator():
    try:
        raise ValueError("inside")
    except ValueError:
        yield sys.exception()
    yield sys.exception()

made = generator()
try:
    1 / 0
except ZeroDivisionError:
    print(repr(next(made)), repr(sys.exception()))
    # expect: ValueError('inside') ZeroDivisionError('division by zero')
    print(repr(next(made)))  # expect: ZeroDivisionError('division by zero')
