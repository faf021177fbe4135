"""The operators as functions: operator.add(x, y) is x + y."""
from _operator import *
from _operator import _compare_digest

__all__ = ["abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem",
           "eq", "floordiv", "ge", "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv",
           "ilshift", "imatmul", "imod", "imul", "index", "indexOf", "inv", "invert", "ior", "ipow",
           "irshift", "is_", "is_not", "isub", "itemgetter", "itruediv", "ixor", "le",
           "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul", "ne", "neg",
           "not_", "or_", "pos", "pow", "rshift", "setitem", "sub", "truediv", "truth", "xor"]

# Those that stand for a special method have its name, too: operator.__and__ is operator.and_.
_NO_METHODS = {"attrgetter", "countOf", "indexOf", "is_", "is_not", "itemgetter", "length_hint",
               "methodcaller", "truth"}
globals().update({f"__{name.strip('_')}__": globals()[name]
                  for name in __all__ if name not in _NO_METHODS})
