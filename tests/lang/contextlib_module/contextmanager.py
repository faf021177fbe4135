# contextmanager
from contextlib import contextmanager


@contextmanager
def tag(name):
    """of tag"""
    print("<", name)
    try:
        yield name.upper()
    except ValueError as error:
        print("seen", error)
    finally:
        print(">", name)


with tag("a") as a, tag("b") as b:
    print(a, b)
with tag("c"):
    raise ValueError("swallowed")
try:
    with tag("d"):
        raise KeyError("passed on")
except KeyError as error:
    print(repr(error), error.__traceback__.tb_next)


@tag("decorating")
def f(x):
    return x


print(f(1), f(2), tag.__name__, tag.__doc__)


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def catching():
    try:
        yield
    except Exception:
        yield


for manager in (never, twice, catching):
    try:
        with manager():
            raise ZeroDivisionError if manager is catching else SystemError if manager is never else KeyError
    except BaseException as error:
        print(type(error).__name__, error)
try:
    with twice():
        pass
except RuntimeError as error:
    print(error)
try:
    with tag("stop"):
        raise StopIteration("kept")
except StopIteration as error:
    print(repr(error))
# expect: < a
# expect: < b
# expect: A B
# expect: > b
# expect: > a
# expect: < c
# expect: seen swallowed
# expect: > c
# expect: < d
# expect: > d
# expect: KeyError('passed on') None
# expect: < decorating
# expect: > decorating
# expect: < decorating
# expect: > decorating
# expect: 1 2 tag of tag
# expect: RuntimeError generator didn't yield
# expect: KeyError 
# expect: RuntimeError generator didn't stop after throw()
# expect: generator didn't stop
# expect: < stop
# expect: > stop
# expect: StopIteration('kept')
