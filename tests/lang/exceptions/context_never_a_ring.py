# Raising an exception again inside its own chain does not make the chain a ring.
a = ValueError("a")
try:
    try:
        raise a
    except ValueError:
        raise KeyError("b")
except KeyError as b:
    try:
        raise a
    except ValueError as again:
        print(again is a, repr(a.__context__), b.__context__)  # expect: True KeyError('b') None
