# Generic classes
import typing
from typing import *
import collections.abc
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
T=TypeVar('T'); K=TypeVar('K'); V=TypeVar('V'); P=ParamSpec('P'); Ts=TypeVarTuple('Ts')
class Stack(Generic[T]):
    x: List[T]
    def __init__(self): self.items=[]
    def push(self, i: T) -> None: self.items.append(i)
s=Stack[int](); s.push(1); print(s.items, s.__orig_class__, type(s), Stack.__parameters__, Stack.__orig_bases__, Stack[int], Stack[T][str], Stack.__mro__)
t(lambda: Stack[int,str]); t(lambda: Stack[int][str]); t(lambda: Stack[()])
class M(Generic[K,V]): pass
print(M[int,str], M[int,V].__parameters__, M[K,V][V,K])
t(lambda: M[int]); t(lambda: M[int,V][str]); t(lambda: isinstance(1,M[int,str])); t(lambda: issubclass(int,M[int,str]))
class S2(M[str,T]): pass
print(S2.__parameters__, S2[int], S2.__orig_bases__)
class S3(Stack[int]): pass
t(lambda: S3[int])
class VT(Generic[Unpack[Ts]]): pass
print(VT[int,str], VT[()], VT[int, Unpack[Ts]], VT.__parameters__)
class VT2(Generic[T,*Ts]): pass
print(VT2[int,str,float], VT2[int])
t(lambda: VT2[()])
class PS(Generic[T,P]): pass
print(PS[int,[str,float]], PS[int, ...], PS[int, P], PS[int,Concatenate[int,P]])
t(lambda: PS[int,int])
class PS1(Generic[P]): pass
print(PS1[int,str], PS1[[int,str]], PS1[...])
# expect: [1] __main__.Stack[int] <class '__main__.Stack'> (~T,) (typing.Generic[~T],) __main__.Stack[int] __main__.Stack[str] (<class '__main__.Stack'>, <class 'typing.Generic'>, <class 'object'>)
# expect: TypeError Too many arguments for <class '__main__.Stack'>; actual 2, expected 1
# expect: TypeError __main__.Stack[int] is not a generic class
# expect: TypeError Too few arguments for <class '__main__.Stack'>; actual 0, expected at least 1
# expect: __main__.M[int, str] (~V,) __main__.M[~V, ~K]
# expect: TypeError Too few arguments for <class '__main__.M'>; actual 1, expected at least 2
# expect: __main__.M[int, str]
# expect: TypeError Subscripted generics cannot be used with class and instance checks
# expect: TypeError Subscripted generics cannot be used with class and instance checks
# expect: (~T,) __main__.S2[int] (__main__.M[str, ~T],)
# expect: TypeError <class '__main__.S3'> is not a generic class
# expect: __main__.VT[int, str] __main__.VT[()] __main__.VT[int, typing.Unpack[Ts]] (Ts,)
# expect: __main__.VT2[int, str, float] __main__.VT2[int]
# expect: TypeError Too few arguments for <class '__main__.VT2'>; actual 0, expected at least 1
# expect: __main__.PS[int, [str, float]] __main__.PS[int, ...] __main__.PS[int, ~P] __main__.PS[int, typing.Concatenate[int, ~P]]
# expect: __main__.PS[int, int]
# expect: __main__.PS1[[int, str]] __main__.PS1[[int, str]] __main__.PS1[...]
