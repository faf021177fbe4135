# Unions
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

attempt(lambda: Any)  # expect: typing.Any
attempt(lambda: Optional[int])  # expect: typing.Optional[int]
attempt(lambda: Optional['A'])  # expect: typing.Optional[ForwardRef('A')]
attempt(lambda: Optional)  # expect: typing.Optional
attempt(lambda: Union[int, str])  # expect: typing.Union[int, str]
attempt(lambda: Union[int])  # expect: <class 'int'>
attempt(lambda: Union[int, str, int, None])  # expect: typing.Union[int, str, NoneType]
attempt(lambda: Union[int, Union[str, float]])  # expect: typing.Union[int, str, float]
attempt(lambda: Union[None, int])  # expect: typing.Optional[int]
attempt(lambda: Union[()])  # expect: TypeError Cannot take a Union of no types.
attempt(lambda: Union[int, (1,2)])
# expect: TypeError Union[arg, ...]: each arg must be a type. Got (1, 2).
attempt(lambda: int | None)  # expect: int | None
attempt(lambda: Optional[int] | str)  # expect: typing.Union[int, NoneType, str]
attempt(lambda: T | int)  # expect: typing.Union[~T, int]
attempt(lambda: 'A' | Optional[int])  # expect: typing.Union[ForwardRef('A'), int, NoneType]
attempt(lambda: Optional[int] == (int | None))  # expect: True
attempt(lambda: Union[int,str] == Union[str,int])  # expect: True
attempt(lambda: hash(Union[int,str]) == hash(Union[str,int]))  # expect: True
attempt(lambda: Union[int,str].__args__)  # expect: (<class 'int'>, <class 'str'>)
attempt(lambda: Union[int,str].__origin__)  # expect: typing.Union
attempt(lambda: Union[T,int][str])  # expect: typing.Union[str, int]
attempt(lambda: Union[T,U][str,int])  # expect: typing.Union[str, int]
attempt(lambda: Union[T,int].__parameters__)  # expect: (~T,)
attempt(lambda: Optional[T][str])  # expect: typing.Optional[str]
attempt(lambda: Union[int, str][int])
# expect: TypeError typing.Union[int, str] is not a generic class
attempt(lambda: isinstance(1, Union[int,str]))  # expect: True
attempt(lambda: isinstance(1, Optional[int]))  # expect: True
attempt(lambda: issubclass(int, Union[int,str]))  # expect: True
attempt(lambda: isinstance(1, Union[list[int], int]))
# expect: TypeError issubclass() argument 2 cannot be a parameterized generic
attempt(lambda: isinstance(1, List[int]))
# expect: TypeError Subscripted generics cannot be used with class and instance checks
attempt(lambda: isinstance([], List))  # expect: True
attempt(lambda: issubclass(list, List))  # expect: True
attempt(lambda: issubclass(list, Sequence))  # expect: True
attempt(lambda: isinstance(1, Any))  # expect: TypeError typing.Any cannot be used with isinstance()
attempt(lambda: Any())  # expect: TypeError Any cannot be instantiated
