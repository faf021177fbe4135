# __slots__: members, no dict, errors.
class P:
    __slots__ = ("x", "_P__hidden")

    def __init__(self):
        self.__hidden = 1


class Q(P):
    __slots__ = ("y",)


class R(P):
    pass


q = Q()
q.x, q.y = 1, 2
R().z = 1
print(q.x, q.y, q._P__hidden, hasattr(q, "__dict__"), hasattr(R(), "__dict__"), P.x.__name__, type(P.x).__name__)  # expect: 1 2 1 False True x member_descriptor
for f in (lambda: P().x, lambda: setattr(q, "z", 1), lambda: delattr(P(), "x"), lambda: vars(q), lambda: type("S", (), {"__slots__": ("x",), "x": 1}),
          lambda: type("S", (), {"__slots__": (1,)}), lambda: type("S", (int,), {"__slots__": ("x",)}), lambda: type("S", (), {"__slots__": ("1a",)})):
    try:
        f()
    except (AttributeError, TypeError, ValueError) as error:
        print(error)  # expect: 'P' object has no attribute 'x'
# expect: 'Q' object has no attribute 'z' and no __dict__ for setting new attributes
# expect: x
# expect: vars() argument must have __dict__ attribute
# expect: 'x' in __slots__ conflicts with class variable
# expect: __slots__ items must be strings, not 'int'
# expect: nonempty __slots__ not supported for subtype of 'int'
# expect: __slots__ must be identifiers
