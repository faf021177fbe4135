# Generics and args
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

attempt(lambda: Concatenate[int, str])
# expect: TypeError The last parameter to Concatenate should be a ParamSpec variable or ellipsis.
attempt(lambda: Generic)  # expect: <class 'typing.Generic'>
attempt(lambda: Generic[T])  # expect: typing.Generic[~T]
attempt(lambda: Generic[int])
# expect: TypeError Parameters to Generic[...] must all be type variables or parameter specification variables.
attempt(lambda: Generic[T,T])  # expect: TypeError Parameters to Generic[...] must all be unique
attempt(lambda: Generic[()])  # expect: TypeError Parameter list to Generic[...] cannot be empty
attempt(lambda: Protocol[T])  # expect: typing.Protocol[~T]
attempt(lambda: ForwardRef('int'))  # expect: ForwardRef('int')
attempt(lambda: ForwardRef('a b'))
# expect: SyntaxError Forward reference must be an expression -- got 'a b'
attempt(lambda: ForwardRef(1))  # expect: TypeError Forward reference must be a string -- got 1
attempt(lambda: get_origin(List[int]))  # expect: <class 'list'>
attempt(lambda: get_origin(Union[int,str]))  # expect: typing.Union
attempt(lambda: get_origin(int|str))  # expect: <class 'types.UnionType'>
attempt(lambda: get_origin(Annotated[int,1]))  # expect: typing.Annotated
attempt(lambda: get_origin(Callable[[int],str]))  # expect: <class 'collections.abc.Callable'>
attempt(lambda: get_origin(int))  # expect: None
attempt(lambda: get_origin(Generic))  # expect: <class 'typing.Generic'>
attempt(lambda: get_origin(Generic[T]))  # expect: <class 'typing.Generic'>
attempt(lambda: get_origin(P.args))  # expect: ~P
attempt(lambda: get_args(List[int]))  # expect: (<class 'int'>,)
attempt(lambda: get_args(Callable[[int],str]))  # expect: ([<class 'int'>], <class 'str'>)
attempt(lambda: get_args(Callable[...,str]))  # expect: (Ellipsis, <class 'str'>)
attempt(lambda: get_args(Callable[P,str]))  # expect: (~P, <class 'str'>)
attempt(lambda: get_args(Union[int,str]))  # expect: (<class 'int'>, <class 'str'>)
attempt(lambda: get_args(Annotated[int,1]))  # expect: (<class 'int'>, 1)
attempt(lambda: get_args(int))  # expect: ()
attempt(lambda: get_args(dict[str,int]))  # expect: (<class 'str'>, <class 'int'>)
attempt(lambda: get_args(collections.abc.Callable[[int],str]))
# expect: ([<class 'int'>], <class 'str'>)
attempt(lambda: get_args(Literal[1,2]))  # expect: (1, 2)
attempt(lambda: cast(int, 'a'))  # expect: a
attempt(lambda: cast('int', 'a'))  # expect: a
attempt(lambda: typing.Text)  # expect: <class 'str'>
attempt(lambda: TYPE_CHECKING)  # expect: False
attempt(lambda: AnyStr)  # expect: ~AnyStr
attempt(lambda: AnyStr.__constraints__)  # expect: (<class 'bytes'>, <class 'str'>)
