# Final and ClassVar may stand round each other, and nowhere else inside a type
from typing import ClassVar, Final, List, Required, TypedDict

for text in ("Final[Final[int]]", "Final[ClassVar[int]]", "ClassVar[Final]", "List[Final[int]]", "Required[Final[int]]",
             "Required[ClassVar]"):
    try:
        print(eval(text))
    except TypeError as error:
        print(text, error)
for kind in (Final[int], ClassVar[int], Final):
    try:
        print(TypedDict("Record", {"field": kind}))
    except TypeError as error:
        print(error)
# expect: typing.Final[typing.Final[int]]
# expect: typing.Final[typing.ClassVar[int]]
# expect: typing.ClassVar[typing.Final]
# expect: List[Final[int]] typing.Final[int] is not valid as type argument
# expect: Required[Final[int]] typing.Final[int] is not valid as type argument
# expect: Required[ClassVar] Plain typing.ClassVar is not valid as type argument
# expect: typing.Final[int] is not valid as type argument
# expect: typing.ClassVar[int] is not valid as type argument
# expect: Plain typing.Final is not valid as type argument
