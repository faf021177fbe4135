# Overloads, marks, new types, type parameters
import typing
from typing import *
import collections.abc
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
T=TypeVar('T'); K=TypeVar('K'); V=TypeVar('V'); P=ParamSpec('P'); Ts=TypeVarTuple('Ts')
@overload
def ov(a: int) -> int: ...
@overload
def ov(a: str) -> str: ...
t(lambda: ov(1))
print(len(get_overloads(ov)))
def ov(a): return a
print(ov(1), len(get_overloads(ov)), [f.__annotations__ for f in get_overloads(ov)]); clear_overloads(); print(get_overloads(ov))
@final
class Fi: pass
print(Fi.__final__)
class Ov:
    @override
    def m(self): pass
    @final
    def n(self): pass
    @no_type_check
    def o(self, a: 'zzz'): pass
print(Ov.m.__override__, Ov.n.__final__, Ov.o.__no_type_check__, get_type_hints(Ov.o))
UserId=NewType('UserId',int)
print(UserId, UserId(5), UserId.__name__, UserId.__module__, UserId.__qualname__, type(UserId))
@dataclass_transform(kw_only_default=True)
def dt(c): return c
print(dt.__dataclass_transform__)
def gen[A, *B, **C2](x: A) -> A: return x
print(gen.__type_params__)
class PG[A: int, B = str]:
    a: A
print(PG[int], PG[int,float], PG.__orig_bases__, PG.__parameters__, PG.__mro__)
t(lambda: PG[()])
type Al[X] = list[X]
print(Al, Al[int], Al.__value__, Al.__type_params__)
import dataclasses
@dataclasses.dataclass
class DC(Generic[T]):
    a: T
    b: ClassVar[int] = 1
    c: 'ClassVar[int]' = 2
    d: Optional[int] = None
print(DC(1), DC[int](2), [f.name for f in dataclasses.fields(DC)])
class It(Iterable[int]):
    def __iter__(self): return iter([1])
print(list(It()), isinstance(It(), collections.abc.Iterable), It.__mro__, It.__orig_bases__)
class LD(List[int]): pass
print(LD([1]), LD.__bases__)
class CT(Callable[[int],int]):
    def __call__(self,a): return a
print(CT()(3), CT.__mro__)
import functools
@functools.singledispatch
def sd(x): return 'o'
@sd.register
def _(x: int): return 'i'
@sd.register
def _(x: Union[str,list]): return 'sl'
print(sd(1), sd('a'), sd([]), sd(1.0))
import inspect
def sg(a: Optional[int], b: List[str]=[]) -> Dict[str,Any]: ...
print(inspect.signature(sg))
match 3:
    case SupportsInt(): print('si')
print(IO[str], TextIO, BinaryIO)
class Sub(Any): pass
print(Sub(), Sub.__mro__) if 0 else print(Sub.__mro__)
# expect: NotImplementedError You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.
# expect: 0
# expect: 1 2 [{'a': <class 'int'>, 'return': <class 'int'>}, {'a': <class 'str'>, 'return': <class 'str'>}]
# expect: []
# expect: True
# expect: True True True {}
# expect: __main__.UserId 5 UserId __main__ UserId <class 'typing.NewType'>
# expect: {'eq_default': True, 'order_default': False, 'kw_only_default': True, 'frozen_default': False, 'field_specifiers': (), 'kwargs': {}}
# expect: (A, B, C2)
# expect: __main__.PG[int, str] __main__.PG[int, float] (typing.Generic[A, B],) (A, B) (<class '__main__.PG'>, <class 'typing.Generic'>, <class 'object'>)
# expect: TypeError Too few arguments for <class '__main__.PG'>; actual 0, expected at least 1
# expect: Al Al[int] list[X] (X,)
# expect: DC(a=1, d=None) DC(a=2, d=None) ['a', 'd']
# expect: [1] True (<class '__main__.It'>, <class 'collections.abc.Iterable'>, <class 'typing.Generic'>, <class 'object'>) (typing.Iterable[int],)
# expect: [1] (<class 'list'>, <class 'typing.Generic'>)
# expect: 3 (<class '__main__.CT'>, <class 'collections.abc.Callable'>, <class 'typing.Generic'>, <class 'object'>)
# expect: i sl sl o
# expect: (a: Optional[int], b: List[str] = []) -> Dict[str, Any]
# expect: si
# expect: typing.IO[str] <class 'typing.TextIO'> <class 'typing.BinaryIO'>
# expect: (<class '__main__.Sub'>, typing.Any, <class 'object'>)
