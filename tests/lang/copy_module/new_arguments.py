# __getnewargs_ex__ and __getnewargs__: what they may return
import copy


def attempt(**hooks):
    cls = type("C", (), hooks)
    try:
        print(cls().__reduce_ex__(2)[:2])
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(__getnewargs__=lambda self: [1])
attempt(__getnewargs_ex__=lambda self: [(1,), {}])
attempt(__getnewargs_ex__=lambda self: (1, 2, 3))
attempt(__getnewargs_ex__=lambda self: (1, {}))
attempt(__getnewargs_ex__=lambda self: ((1,), []))


class Made:
    def __new__(cls, a=1, *, k=2):
        self = object.__new__(cls)
        self.args = a, k
        return self

    def __getnewargs_ex__(self):
        return self.args[:1], {"k": self.args[1]}


made = copy.copy(Made(5, k=6))
print(made.args, Made().__reduce_ex__(2)[0].__name__, Made().__reduce_ex__(2)[1][1:])
# expect: TypeError __getnewargs__ should return a tuple, not 'list'
# expect: TypeError __getnewargs_ex__ should return a tuple, not 'list'
# expect: ValueError __getnewargs_ex__ should return a tuple of length 2, not 3
# expect: TypeError first item of the tuple returned by __getnewargs_ex__ must be a tuple, not 'int'
# expect: TypeError second item of the tuple returned by __getnewargs_ex__ must be a dict, not 'list'
# expect: (5, 6) __newobj_ex__ ((1,), {'k': 2})
