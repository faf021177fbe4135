# Callables
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

attempt(lambda: Type)  # expect: typing.Type
attempt(lambda: (Set[int], FrozenSet[int]))  # expect: (typing.Set[int], typing.FrozenSet[int])
attempt(lambda: DefaultDict[str, int]())  # expect: defaultdict(None, {})
attempt(lambda: OrderedDict[str,int])  # expect: typing.OrderedDict[str, int]
attempt(lambda: Counter[str])  # expect: typing.Counter[str]
attempt(lambda: Counter[str]())  # expect: Counter()
attempt(lambda: ChainMap[str,int])  # expect: typing.ChainMap[str, int]
attempt(lambda: Deque[int])  # expect: typing.Deque[int]
attempt(lambda: Callable)  # expect: typing.Callable
attempt(lambda: Callable[[int], str])  # expect: typing.Callable[[int], str]
attempt(lambda: Callable[..., int])  # expect: typing.Callable[..., int]
attempt(lambda: Callable[[int, T], U])  # expect: typing.Callable[[int, ~T], ~U]
attempt(lambda: Callable[[int, T], U][str, float])  # expect: typing.Callable[[int, str], float]
attempt(lambda: Callable[P, T])  # expect: typing.Callable[~P, ~T]
attempt(lambda: Callable[P, T][[int, str], float])  # expect: typing.Callable[[int, str], float]
attempt(lambda: Callable[P, int][int])  # expect: typing.Callable[[int], int]
attempt(lambda: Callable[Concatenate[int, P], T])
# expect: typing.Callable[typing.Concatenate[int, ~P], ~T]
attempt(lambda: Callable[Concatenate[int, P], T][[str], float])
# expect: typing.Callable[[int, str], float]
