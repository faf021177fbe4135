# NamedTuple
import typing
from typing import *
import collections.abc
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
T=TypeVar('T'); K=TypeVar('K'); V=TypeVar('V'); P=ParamSpec('P'); Ts=TypeVarTuple('Ts')
class N(NamedTuple):
    """doc"""
    a: int
    b: str = 'x'
    def f(self): return self.a
    @property
    def p(self): return self.b*2
n=N(1); print(n, n.f(), n.p, N._fields, N._field_defaults, N.__annotations__, N.__doc__, N.__mro__, N.__module__, N.__qualname__)
print(n._replace(a=3), n==(1,'x'), n._asdict(), N._make([4,5]))
t(lambda: N())
for src in ["class A(NamedTuple):\n a:int=1\n b:int","class A(NamedTuple):\n _a:int","class A(NamedTuple):\n a:int\n def __new__(cls): pass","class A(NamedTuple, int):\n a:int","class A(NamedTuple):\n a:int\n _fields=1","class A(NamedTuple):\n a:int\n __slots__=()", "class A(NamedTuple, Generic[T]):\n a:T\nprint(A(1),A[int],A[int](2),A.__mro__)","class A(NamedTuple):\n a:1\n"]:
    try: exec(src)
    except Exception as e: print(type(e).__name__, e)
E2=NamedTuple('E2',[('a',int),('b',str)]); print(E2(1,'a'), E2.__annotations__, E2.__module__)
# expect: N(a=1, b='x') 1 xx ('a', 'b') {'b': 'x'} {'a': <class 'int'>, 'b': <class 'str'>} doc (<class '__main__.N'>, <class 'tuple'>, <class 'object'>) __main__ N
# expect: N(a=3, b='x') True {'a': 1, 'b': 'x'} N(a=4, b=5)
# expect: TypeError N.__new__() missing 1 required positional argument: 'a'
# expect: TypeError Non-default namedtuple field b cannot follow default field a
# expect: ValueError Field names cannot start with an underscore: '_a'
# expect: AttributeError Cannot overwrite NamedTuple attribute __new__
# expect: TypeError can only inherit from a NamedTuple type and Generic
# expect: AttributeError Cannot overwrite NamedTuple attribute _fields
# expect: AttributeError Cannot overwrite NamedTuple attribute __slots__
# expect: A(a=1) __main__.A[int] A(a=2) (<class '__main__.A'>, <class 'tuple'>, <class 'typing.Generic'>, <class 'object'>)
# expect: E2(a=1, b='a') {'a': <class 'int'>, 'b': <class 'str'>} __main__
