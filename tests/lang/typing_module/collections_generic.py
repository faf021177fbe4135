# Collections generic
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

attempt(lambda: Optional())  # expect: TypeError Cannot instantiate typing.Optional
attempt(lambda: Union())  # expect: TypeError Cannot instantiate typing.Union
attempt(lambda: Optional[int, str])
# expect: TypeError typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>).
attempt(lambda: List)  # expect: typing.List
attempt(lambda: List[int])  # expect: typing.List[int]
attempt(lambda: List[int].__origin__)  # expect: <class 'list'>
attempt(lambda: List[int].__args__)  # expect: (<class 'int'>,)
attempt(lambda: List[T])  # expect: typing.List[~T]
attempt(lambda: List[T].__parameters__)  # expect: (~T,)
attempt(lambda: List[T][int])  # expect: typing.List[int]
attempt(lambda: List[int][int])  # expect: TypeError typing.List[int] is not a generic class
attempt(lambda: List[int, str])
# expect: TypeError Too many arguments for typing.List; actual 2, expected 1
attempt(lambda: List[1])  # expect: typing.List[1]
attempt(lambda: Dict[str, int])  # expect: typing.Dict[str, int]
attempt(lambda: Dict[str])
# expect: TypeError Too few arguments for typing.Dict; actual 1, expected 2
attempt(lambda: Dict[str, T])  # expect: typing.Dict[str, ~T]
attempt(lambda: Dict[T, U][int, str])  # expect: typing.Dict[int, str]
attempt(lambda: Dict[T, U][int])
# expect: TypeError Too few arguments for typing.Dict[~T, ~U]; actual 1, expected at least 2
attempt(lambda: Dict)  # expect: typing.Dict
attempt(lambda: List())  # expect: TypeError Type List cannot be instantiated; use list() instead
attempt(lambda: List[int]())
# expect: TypeError Type List cannot be instantiated; use list() instead
attempt(lambda: Dict[str,int](a=1))
# expect: TypeError Type Dict cannot be instantiated; use dict() instead
attempt(lambda: Tuple)  # expect: typing.Tuple
attempt(lambda: Tuple[int, ...])  # expect: typing.Tuple[int, ...]
attempt(lambda: Tuple[()])  # expect: typing.Tuple[()]
attempt(lambda: Tuple[int, str])  # expect: typing.Tuple[int, str]
attempt(lambda: Tuple[T, ...][int])  # expect: typing.Tuple[int, ...]
attempt(lambda: tuple[()])  # expect: tuple[()]
attempt(lambda: Type[int])  # expect: typing.Type[int]
