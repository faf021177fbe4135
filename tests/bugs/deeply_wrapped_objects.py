# Objects that wrap objects 100,000 deep: asking the outermost one overflowed the C++ stack (as it
# does in CPython). Under a sanitizer, looking at them all takes minutes.
# only: unsanitized
import itertools
import types


def wrapped(wrap, core):
    for _ in range(100_000):
        core = wrap(core)
    return core


def attempt(name, use):
    try:
        use()
    except (RecursionError, StopIteration, AttributeError):
        pass
    print(name)


for wrap in (enumerate, zip, itertools.chain, itertools.cycle, itertools.pairwise, itertools.groupby):
    attempt(wrap.__name__, lambda: next(wrapped(wrap, iter([1]))))
attempt("map", lambda: next(wrapped(lambda inner: map(str, inner), iter([1]))))
attempt("filter", lambda: list(wrapped(lambda inner: filter(None, inner), iter([1]))))
method = wrapped(lambda inner: types.MethodType(inner, 1), lambda *values: None)
for use in (repr, hash, lambda method: method.missing, lambda method: method()):
    attempt("method", lambda: use(method))
for wrap in (property, classmethod, staticmethod):
    outermost = wrapped(wrap, print)
    attempt(wrap.__name__, lambda: outermost.__isabstractmethod__)

# expect: enumerate
# expect: zip
# expect: chain
# expect: cycle
# expect: pairwise
# expect: groupby
# expect: map
# expect: filter
# expect: method
# expect: method
# expect: method
# expect: method
# expect: property
# expect: classmethod
# expect: staticmethod
