# TypedDict
import typing
from typing import *
import collections.abc
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
T=TypeVar('T'); K=TypeVar('K'); V=TypeVar('V'); P=ParamSpec('P'); Ts=TypeVarTuple('Ts')
class TD(TypedDict):
    a: int
    b: NotRequired[str]
class TD2(TD,total=False):
    c: Required[int]
    d: ReadOnly[float]
print(TD(a=1), type(TD(a=1)), TD.__annotations__, TD.__required_keys__, TD.__optional_keys__, TD.__total__, TD2.__annotations__, sorted(TD2.__required_keys__), sorted(TD2.__optional_keys__), TD2.__total__, TD2.__readonly_keys__, sorted(TD2.__mutable_keys__), TD2.__mro__, TD2.__orig_bases__, is_typeddict(TD), is_typeddict(TypedDict))
t(lambda: isinstance({},TD)); t(lambda: issubclass(dict,TD))
TF=TypedDict('TF',{'x':int,'in':str}); print(TF, TF.__annotations__, TF.__total__, TF(x=1))
t(lambda: TypedDict('TF',{'x':1}))
try:
    class TB(TD, int): pass
except TypeError as e: print(e)
class TG(TypedDict, Generic[T]):
    a: T
print(TG[int], TG.__parameters__, TG.__mro__, TG[int](a=1))
# expect: {'a': 1} <class 'dict'> {'a': <class 'int'>, 'b': typing.NotRequired[str]} frozenset({'a'}) frozenset({'b'}) True {'a': <class 'int'>, 'b': typing.NotRequired[str], 'c': typing.Required[int], 'd': typing.ReadOnly[float]} ['a', 'c'] ['b', 'd'] False frozenset({'d'}) ['a', 'b', 'c'] (<class '__main__.TD2'>, <class 'dict'>, <class 'object'>) (<class '__main__.TD'>,) True False
# expect: TypeError TypedDict does not support instance and class checks
# expect: TypeError TypedDict does not support instance and class checks
# expect: <class '__main__.TF'> {'x': <class 'int'>, 'in': <class 'str'>} True {'x': 1}
# expect: <class '__main__.TF'>
# expect: cannot inherit from both a TypedDict type and a non-TypedDict base class
# expect: __main__.TG[int] (~T,) (<class '__main__.TG'>, <class 'typing.Generic'>, <class 'dict'>, <class 'object'>) {'a': 1}
