# Protocols
import typing
from typing import *
import collections.abc
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
T=TypeVar('T'); K=TypeVar('K'); V=TypeVar('V'); P=ParamSpec('P'); Ts=TypeVarTuple('Ts')
class Pr(Protocol):
    x: int
    def meth(self, a: int) -> str: ...
t(lambda: Pr())
class Im:
    x=1
    def meth(self,a): return 'a'
t(lambda: isinstance(Im(),Pr)); t(lambda: issubclass(Im,Pr))
@runtime_checkable
class RC(Protocol):
    def close(self): ...
class F:
    def close(self): pass
print(isinstance(F(),RC), isinstance(1,RC), issubclass(F,RC), issubclass(int,RC))
@runtime_checkable
class RA(Protocol):
    name: str
class G: name='g'
class G2:
    def __init__(self): self.name=1
class G3: name=None
print(isinstance(G(),RA), isinstance(G2(),RA), isinstance(G3(),RA), isinstance(1,RA))
t(lambda: issubclass(G,RA))
class RN(Protocol[T]):
    def get(self)->T: ...
print(RN[int], RN.__parameters__, RN._is_protocol, get_protocol_members(RN), is_protocol(RN), is_protocol(int), is_protocol(Protocol))
t(lambda: get_protocol_members(int))
class Impl(RC):
    pass
print(Impl(), isinstance(Impl(),RC)) if 0 else print(isinstance(Impl(),RC), Impl._is_protocol)
try:
    class Bad(Protocol, F): pass
except TypeError as e: print(e)
try:
    runtime_checkable(F)
except TypeError as e: print(e)
class PI(Protocol):
    def __init__(self): self.a=1
class PI2(PI): pass
print(PI2().a)
# expect: TypeError Protocols cannot be instantiated
# expect: TypeError Instance and class checks can only be used with @runtime_checkable protocols
# expect: TypeError Instance and class checks can only be used with @runtime_checkable protocols
# expect: True False True False
# expect: True True True False
# expect: TypeError Protocols with non-method members don't support issubclass(). Non-method members: 'name'.
# expect: __main__.RN[int] (~T,) True frozenset({'get'}) True False False
# expect: TypeError <class 'int'> is not a Protocol
# expect: True False
# expect: Protocols can only inherit from other protocols, got <class '__main__.F'>
# expect: @runtime_checkable can be only applied to protocol classes, got <class '__main__.F'>
# expect: 1
