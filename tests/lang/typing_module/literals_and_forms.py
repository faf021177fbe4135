# Literals and forms
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

attempt(lambda: Callable[int])
# expect: TypeError Callable must be used as Callable[[arg, ...], result].
attempt(lambda: Callable[int, str])  # expect: typing.Callable[[int], str]
attempt(lambda: Callable[[int], str].__args__)  # expect: (<class 'int'>, <class 'str'>)
attempt(lambda: Callable[[], None])  # expect: typing.Callable[[], NoneType]
attempt(lambda: collections.abc.Callable[[int], str])
# expect: collections.abc.Callable[[int], str]
attempt(lambda: collections.abc.Callable[[int, T], str][int])
# expect: collections.abc.Callable[[int, int], str]
attempt(lambda: collections.abc.Callable[P, T][[int], str])
# expect: collections.abc.Callable[[int], str]
attempt(lambda: Literal[1])  # expect: typing.Literal[1]
attempt(lambda: Literal[1, 2, 'a', None])  # expect: typing.Literal[1, 2, 'a', None]
attempt(lambda: Literal[1, 1])  # expect: typing.Literal[1]
attempt(lambda: Literal[1, True])  # expect: typing.Literal[1, True]
attempt(lambda: Literal[1] == Literal[True])  # expect: False
attempt(lambda: Literal[Literal[1], 2])  # expect: typing.Literal[1, 2]
attempt(lambda: Literal[1,2] == Literal[2,1])  # expect: True
attempt(lambda: Literal[[1]])  # expect: typing.Literal[[1]]
attempt(lambda: Literal[1].__args__)  # expect: (1,)
attempt(lambda: Literal)  # expect: typing.Literal
attempt(lambda: Final)  # expect: typing.Final
attempt(lambda: Final[int])  # expect: typing.Final[int]
attempt(lambda: ClassVar[int])  # expect: typing.ClassVar[int]
attempt(lambda: ClassVar)  # expect: typing.ClassVar
attempt(lambda: Annotated[int, 1, 'a'])  # expect: typing.Annotated[int, 1, 'a']
attempt(lambda: Annotated[int])
# expect: TypeError Annotated[...] should be used with at least two arguments (a type and an annotation).
attempt(lambda: Annotated[Annotated[int, 1], 2])  # expect: typing.Annotated[int, 1, 2]
attempt(lambda: Annotated[int, 1].__metadata__)  # expect: (1,)
attempt(lambda: Annotated[int, 1].__origin__)  # expect: <class 'int'>
attempt(lambda: Annotated[List[T], 1][int])  # expect: typing.Annotated[typing.List[int], 1]
attempt(lambda: Annotated[int, 1] == Annotated[int, 1])  # expect: True
attempt(lambda: hash(Annotated[int, 1]) == hash(Annotated[int, 1]))  # expect: True
attempt(lambda: (NoReturn, Never, Self, LiteralString, TypeAlias))
# expect: (typing.NoReturn, typing.Never, typing.Self, typing.LiteralString, typing.TypeAlias)
attempt(lambda: NoReturn[int])  # expect: TypeError typing.NoReturn is not subscriptable
attempt(lambda: Self[int])  # expect: TypeError typing.Self is not subscriptable
attempt(lambda: Required[int])  # expect: typing.Required[int]
attempt(lambda: NotRequired[int])  # expect: typing.NotRequired[int]
attempt(lambda: ReadOnly[int])  # expect: typing.ReadOnly[int]
attempt(lambda: TypeGuard[int])  # expect: typing.TypeGuard[int]
attempt(lambda: TypeIs[int])  # expect: typing.TypeIs[int]
attempt(lambda: Unpack[Ts])  # expect: typing.Unpack[Ts]
attempt(lambda: Unpack[Tuple[int,str]])  # expect: typing.Unpack[typing.Tuple[int, str]]
attempt(lambda: Tuple[int, Unpack[Ts]])  # expect: typing.Tuple[int, typing.Unpack[Ts]]
attempt(lambda: Tuple[Unpack[Ts]][int, str])  # expect: typing.Tuple[int, str]
attempt(lambda: Tuple[int, *Ts][str, float])  # expect: typing.Tuple[int, str, float]
attempt(lambda: Concatenate[int, P])  # expect: typing.Concatenate[int, ~P]
