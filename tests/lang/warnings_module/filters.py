# Filters of warnings
import sys
import warnings

sys.stderr = sys.stdout
warnings.warn("first")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("one", DeprecationWarning)
    warnings.warn(UserWarning("two"))
    print([(w.category.__name__, str(w.message), w.lineno) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("three", RuntimeWarning)
    except RuntimeWarning as error:
        print(repr(error))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("silent")
with warnings.catch_warnings():
    warnings.simplefilter("once")
    for _ in range(3):
        warnings.warn("just once")
for _ in range(2):
    warnings.warn("by place")


def deprecated():
    warnings.warn("look at the caller", DeprecationWarning, stacklevel=2)


deprecated()
warnings.warn_explicit("explicit", UserWarning, "file.py", 7)
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "the line"), end="")


@warnings.deprecated("use g")
def f():
    return 1


print(f(), f.__deprecated__)
for wrong in (lambda: warnings.warn("x", 5), lambda: warnings.simplefilter("q"), lambda: warnings.filterwarnings("error", category=int)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: filters.py:6: UserWarning: first
# expect:   warnings.warn("first")
# expect: [('DeprecationWarning', 'one', 9), ('UserWarning', 'two', 10)]
# expect: RuntimeWarning('three')
# expect: filters.py:24: UserWarning: just once
# expect:   warnings.warn("just once")
# expect: filters.py:26: UserWarning: by place
# expect:   warnings.warn("by place")
# expect: filters.py:33: DeprecationWarning: look at the caller
# expect:   deprecated()
# expect: file.py:7: UserWarning: explicit
# expect: f.py:3: UserWarning: m
# expect:   the line
# expect: filters.py:43: DeprecationWarning: use g
# expect:   print(f(), f.__deprecated__)
# expect: 1 use g
# expect: TypeError category must be a Warning subclass, not 'int'
# expect: ValueError invalid action: 'q'
# expect: TypeError category must be a Warning subclass
