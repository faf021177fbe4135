# Protocol[...] is no list of all parameters: Generic[...] or other bases may bring more
from typing import Generic, Iterable, Protocol, TypeVar

T, U = TypeVar("T"), TypeVar("U")


class Both(Protocol[T], Generic[T, U]):
    pass


class Plus(Iterable[U], Protocol[T]):
    pass


print(Both.__parameters__, Plus.__parameters__)
try:
    class Wrong(Iterable[U], Generic[T]):
        pass
except TypeError as error:
    print(error)
# expect: (~T, ~U) (~U, ~T)
# expect: Some type variables (~U) are not listed in Generic[~T]
