# An alias unpacks into one Unpack[...] of itself; unions, callables and annotated types do not
from typing import Annotated, Callable, Generic, List, Literal, Optional, Tuple, TypeVarTuple, Unpack

Ts = TypeVarTuple("Ts")


class Row(Generic[Unpack[Ts]]):
    pass


print(Tuple[*Tuple[int, str]], Row[*Tuple[int, ...]], list(Literal[1]), Tuple[*Ts][*Tuple[int, str]])
for alias in (Optional[int], Callable[[int], str], Annotated[int, 1], List):
    try:
        print(list(alias))
    except TypeError as error:
        print(error)
# expect: typing.Tuple[typing.Unpack[typing.Tuple[int, str]]] __main__.Row[typing.Unpack[typing.Tuple[int, ...]]] [typing.Unpack[typing.Literal[1]]] typing.Tuple[int, str]
# expect: '_UnionGenericAlias' object is not iterable
# expect: '_CallableGenericAlias' object is not iterable
# expect: '_AnnotatedAlias' object is not iterable
# expect: '_SpecialGenericAlias' object is not iterable
