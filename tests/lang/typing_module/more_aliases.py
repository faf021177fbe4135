# More aliases
import collections.abc
import types
import typing
from typing import *

T = TypeVar("T")
U = TypeVar("U")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (Iterable[int], Iterator[int], Mapping[str,int], Sequence[int], Collection[int]))
# expect: (typing.Iterable[int], typing.Iterator[int], typing.Mapping[str, int], typing.Sequence[int], typing.Collection[int])
attempt(lambda: Generator[int])  # expect: typing.Generator[int, NoneType, NoneType]
attempt(lambda: Generator[int,str,float])  # expect: typing.Generator[int, str, float]
attempt(lambda: AsyncGenerator[int])  # expect: typing.AsyncGenerator[int, NoneType]
attempt(lambda: Coroutine[int,str,float])  # expect: typing.Coroutine[int, str, float]
attempt(lambda: Awaitable[int])  # expect: typing.Awaitable[int]
attempt(lambda: (Hashable, Sized))  # expect: (typing.Hashable, typing.Sized)
attempt(lambda: Hashable[int])  # expect: TypeError typing.Hashable is not a generic class
attempt(lambda: AbstractSet[int])  # expect: typing.AbstractSet[int]
attempt(lambda: ContextManager[int])  # expect: typing.ContextManager[int, bool | None]
attempt(lambda: AsyncContextManager[int])  # expect: typing.AsyncContextManager[int, bool | None]
attempt(lambda: ByteString)  # expect: typing.ByteString
attempt(lambda: (SupportsInt, SupportsIndex))
# expect: (<class 'typing.SupportsInt'>, <class 'typing.SupportsIndex'>)
attempt(lambda: isinstance(1, SupportsInt))  # expect: True
attempt(lambda: isinstance('a', SupportsInt))  # expect: False
attempt(lambda: issubclass(int, SupportsAbs))  # expect: True
attempt(lambda: TypeVar('A', bound=int).__bound__)  # expect: <class 'int'>
attempt(lambda: TypeVar('A', bound='int').__bound__)  # expect: ForwardRef('int')
attempt(lambda: TypeVar('A', int))  # expect: TypeError A single constraint is not allowed
attempt(lambda: TypeVar('A', int, bound=str))
# expect: TypeError A single constraint is not allowed
attempt(lambda: TypeVar('A', covariant=True))  # expect: +A
attempt(lambda: TypeVar('A', covariant=True, contravariant=True))
# expect: ValueError Bivariant types are not supported.
attempt(lambda: TypeVar(1))  # expect: TypeError typevar() argument 'name' must be str, not int
attempt(lambda: (P.args, P.kwargs))  # expect: (P.args, P.kwargs)
attempt(lambda: (List[int] == List[int], List[int] is List[int]))  # expect: (True, True)
attempt(lambda: List[int] == list[int])  # expect: False
attempt(lambda: List[int].append)  # expect: <method 'append' of 'list' objects>
attempt(lambda: (List[int].__name__, List.__name__, List._name, List[int]._name))
# expect: ('List', 'List', 'List', 'List')
attempt(lambda: List.__module__)  # expect: typing
attempt(lambda: (Optional[int].__module__, Optional.__name__, Optional._name))
# expect: ('typing', 'Optional', 'Optional')
attempt(lambda: Optional[int].__name__)  # expect: Optional
attempt(lambda: (repr(type(Optional)), repr(type(Optional[int])), repr(type(List)), repr(type(List[int]))))
# expect: ("<class 'typing._SpecialForm'>", "<class 'typing._UnionGenericAlias'>", "<class 'typing._SpecialGenericAlias'>", "<class 'typing._GenericAlias'>")
attempt(lambda: typing.foo)  # expect: AttributeError module 'typing' has no attribute 'foo'
attempt(lambda: assert_never(1))
# expect: AssertionError Expected code to be unreachable, but got: 1
attempt(lambda: assert_type(1,int))  # expect: 1
attempt(lambda: issubclass(int, Literal[1]))
# expect: TypeError Subscripted generics cannot be used with class and instance checks
attempt(lambda: isinstance(1, Literal[1]))
# expect: TypeError Subscripted generics cannot be used with class and instance checks
attempt(lambda: isinstance(1, Optional))
# expect: TypeError typing.Optional cannot be used with isinstance()
attempt(lambda: isinstance(1, T))
# expect: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
attempt(lambda: isinstance(1, ClassVar[int]))
# expect: TypeError Subscripted generics cannot be used with class and instance checks
attempt(lambda: type('X',(List,),{}))
# expect: TypeError type() doesn't support MRO entry resolution; use types.new_class()
attempt(lambda: type('X',(Any,),{}))  # expect: <class '__main__.X'>
attempt(lambda: type('X',(Optional,),{}))
# expect: TypeError type() doesn't support MRO entry resolution; use types.new_class()
attempt(lambda: types.new_class('X',(Optional[int],)))
# expect: TypeError Cannot subclass typing.Optional[int]
attempt(lambda: types.new_class('X',(Optional,)))
# expect: TypeError Cannot subclass typing.Optional
