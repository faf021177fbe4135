# In the list of Generic or Protocol, parameters with defaults come last; elsewhere the order is free
from typing import Dict, Generic, Protocol, TypeVar, TypeVarTuple

T, D, Ts = TypeVar("T"), TypeVar("D", default=int), TypeVarTuple("Ts")
for attempt in (lambda: Generic[T, D], lambda: Generic[D, T], lambda: Protocol[D, T], lambda: Generic[*Ts, D],
                lambda: Dict[D, T]):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
# expect: typing.Generic[~T, ~D]
# expect: Type parameter ~T without a default follows type parameter with a default
# expect: Type parameter ~T without a default follows type parameter with a default
# expect: Type parameter with a default follows TypeVarTuple
# expect: typing.Dict[~D, ~T]
