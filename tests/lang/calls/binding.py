# How arguments reach parameters.
def f(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs


print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, x=7), f(1, d=0, c=9, a=8), f(*[1, 2], **{"d": 4}), f(1, *(), d=1, **{}))  # expect: (1, 2, 3, (), 4, 5, {}) (1, 2, 3, (4, 5), 6, 5, {'x': 7}) (1, 2, 9, (), 0, 5, {'a': 8}) (1, 2, 3, (), 4, 5, {}) (1, 2, 3, (), 1, 5, {})
def g(*, k):
    return k
def h(a, b):
    return a, b


for call in (lambda: h(1), lambda: h(), lambda: h(1, 2, 3), lambda: h(1, a=2), lambda: h(1, 2, c=3), lambda: g(1), lambda: g(), lambda: f(), lambda: f(1),
             lambda: h(**{"a": 1}), lambda: h(*5), lambda: h(**5), lambda: h(1, **{"a": 2}), lambda: (lambda: 0)(1), lambda: f(b=1, d=2)):
    try:
        call()
    except TypeError as error:
        print(error)  # expect: h() missing 1 required positional argument: 'b'
# expect: h() missing 2 required positional arguments: 'a' and 'b'
# expect: h() takes 2 positional arguments but 3 were given
# expect: h() got multiple values for argument 'a'
# expect: h() got an unexpected keyword argument 'c'
# expect: g() takes 0 positional arguments but 1 was given
# expect: g() missing 1 required keyword-only argument: 'k'
# expect: f() missing 1 required positional argument: 'a'
# expect: f() missing 1 required keyword-only argument: 'd'
# expect: h() missing 1 required positional argument: 'b'
# expect: __main__.h() argument after * must be an iterable, not int
# expect: __main__.h() argument after ** must be a mapping, not int
# expect: h() got multiple values for argument 'a'
# expect: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
# expect: f() missing 1 required positional argument: 'a'
