# Signature.bind(): what is passed by name to a positional-only parameter; __signature__ as a text.
import inspect


def positional(a, b=2, /):
    pass


def swallowing(a=1, /, **rest):
    pass


for function in (positional, swallowing):
    for named in ({"a": 1}, {"a": 1, "b": 2}, {"b": 2}, {"c": 3}):
        try:
            print(inspect.signature(function).bind(**named))
        except TypeError as error:
            print(error)


class Texts:
    __signature__ = "(first, *, second=2)"


class Computed:
    __signature__ = staticmethod(lambda: "(first, /)")


print(inspect.signature(Texts), inspect.signature(Computed))
print(inspect.signature(inspect.Signature.format), inspect.signature(inspect.formatannotation))
bound = inspect.signature(lambda a, b=2, *c, d, **e: 0).bind(1, d=4, f=5)
bound.apply_defaults()
print(bound.arguments, bound.args, bound.kwargs)
# expect: got some positional-only arguments passed as keyword arguments: 'a'
# expect: got some positional-only arguments passed as keyword arguments: 'a, b'
# expect: missing a required argument: 'a'
# expect: missing a required argument: 'a'
# expect: <BoundArguments (rest={'a': 1})>
# expect: <BoundArguments (rest={'a': 1, 'b': 2})>
# expect: <BoundArguments (rest={'b': 2})>
# expect: <BoundArguments (rest={'c': 3})>
# expect: (first, *, second=2) (first, /)
# expect: (self, *, max_width=None) (annotation, base_module=None)
# expect: {'a': 1, 'b': 2, 'c': (), 'd': 4, 'e': {'f': 5}} (1, 2) {'d': 4, 'f': 5}
