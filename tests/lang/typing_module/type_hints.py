# get_type_hints
import typing
from typing import *
import collections.abc
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
T=TypeVar('T'); K=TypeVar('K'); V=TypeVar('V'); P=ParamSpec('P'); Ts=TypeVarTuple('Ts')
class C:
    x: 'int'
    y: Optional['C'] = None
    z: ClassVar[int] = 3
    w: Annotated[int,'m']
    def f(self, a: 'int', b: 'List[C]' = None) -> 'C': ...
print(get_type_hints(C)); print(get_type_hints(C,include_extras=True)); print(get_type_hints(C.f)); print(get_type_hints(typing) == {} or 1)
class D(C):
    q: 'str'
print(get_type_hints(D))
t(lambda: get_type_hints(1)); 
class Er:
    a: 'Nope'
t(lambda: get_type_hints(Er))
def df(a: int = None, *b: 'str', **c: float): ...
print(get_type_hints(df))
# expect: {'x': <class 'int'>, 'y': typing.Optional[__main__.C], 'z': typing.ClassVar[int], 'w': <class 'int'>}
# expect: {'x': <class 'int'>, 'y': typing.Optional[__main__.C], 'z': typing.ClassVar[int], 'w': typing.Annotated[int, 'm']}
# expect: {'a': <class 'int'>, 'b': typing.List[__main__.C], 'return': <class '__main__.C'>}
# expect: True
# expect: {'x': <class 'int'>, 'y': typing.Optional[__main__.C], 'z': typing.ClassVar[int], 'w': <class 'int'>, 'q': <class 'str'>}
# expect: TypeError 1 is not a module, class, method, or function.
# expect: NameError name 'Nope' is not defined
# expect: {'a': <class 'int'>, 'b': <class 'str'>, 'c': <class 'float'>}
