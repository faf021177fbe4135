# inspect.signature
import functools
import inspect
from inspect import signature


def f(a, b: int = 1, /, c=2, *args, d, e: "x" = 5, **kw) -> str: ...


class C:
    def __init__(self, x, y=1): ...
    def m(self, z): ...
    @classmethod
    def k(cls, q): ...
    @staticmethod
    def s(r): ...
    def __call__(self, w): ...


for thing in (f, C, C.m, C(1).m, C.k, C.s, C(1), lambda: 0, functools.partial(f, 1, d=3), len, functools.wraps(f)(lambda *a: 0), print):
    print(signature(thing))
s = signature(f)
print(list(s.parameters), s.return_annotation, s.parameters["b"].kind, s.parameters["b"].default, s.parameters["e"], repr(s.parameters["args"]))
bound = s.bind(1, 2, 3, 4, d=5, q=6)
print(bound.args, bound.kwargs, bound.arguments)
bound = s.bind_partial(1)
bound.apply_defaults()
print(bound)
for wrong in (lambda: s.bind(), lambda: s.bind(1, 2, 3), lambda: s.bind(1, b=2, d=1), lambda: signature(5), lambda: inspect.Parameter("1", inspect.Parameter.VAR_KEYWORD), lambda: signature(lambda a: 0).bind(1, 2), lambda: signature(lambda a: 0).bind(b=1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(s.replace(return_annotation=int), signature(f) == s, inspect.getfullargspec(f))
# expect: (a, b: int = 1, /, c=2, *args, d, e: 'x' = 5, **kw) -> str
# expect: (x, y=1)
# expect: (self, z)
# expect: (z)
# expect: (q)
# expect: (r)
# expect: (w)
# expect: ()
# expect: (b: int = 1, /, c=2, *args, d=3, e: 'x' = 5, **kw) -> str
# expect: (obj, /)
# expect: (a, b: int = 1, /, c=2, *args, d, e: 'x' = 5, **kw) -> str
# expect: (*args, sep=' ', end='\n', file=None, flush=False)
# expect: ['a', 'b', 'c', 'args', 'd', 'e', 'kw'] <class 'str'> POSITIONAL_ONLY 1 e: 'x' = 5 <Parameter "*args">
# expect: (1, 2, 3, 4) {'d': 5, 'q': 6} {'a': 1, 'b': 2, 'c': 3, 'args': (4,), 'd': 5, 'kw': {'q': 6}}
# expect: <BoundArguments (a=1, b=1, c=2, args=(), e=5, kw={})>
# expect: TypeError missing a required argument: 'a'
# expect: TypeError missing a required argument: 'd'
# expect: <BoundArguments (a=1, d=1, kw={'b': 2})>
# expect: TypeError 5 is not a callable object
# expect: ValueError '1' is not a valid parameter name
# expect: TypeError too many positional arguments
# expect: TypeError missing a required argument: 'a'
# expect: (a, b: int = 1, /, c=2, *args, d, e: 'x' = 5, **kw) -> int True FullArgSpec(args=['a', 'b', 'c'], varargs='args', varkw='kw', defaults=(1, 2), kwonlyargs=['d', 'e'], kwonlydefaults={'e': 5}, annotations={'return': <class 'str'>, 'b': <class 'int'>, 'e': 'x'})
