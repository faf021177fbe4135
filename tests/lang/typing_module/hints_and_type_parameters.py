# In a hint that is text, a type parameter comes before a global of the same name, behind a name of the class
from typing import get_type_hints

T = int
U = int


class Box[T, U]:
    U = str
    first: "T"
    second: "U"


def function[T](value: "T", other: "list[T]") -> "U":
    pass


print(get_type_hints(Box), get_type_hints(function))
print(get_type_hints(Box)["first"] is Box.__type_params__[0])
# expect: {'first': T, 'second': <class 'int'>} {'value': T, 'other': list[T], 'return': <class 'int'>}
# expect: True
