# Subclassing
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

attempt(lambda: types.new_class('X',(List[int],)).__mro__)
# expect: (<class 'types.X'>, <class 'list'>, <class 'typing.Generic'>, <class 'object'>)
attempt(lambda: types.new_class('X',(List[int],)).__orig_bases__)  # expect: (typing.List[int],)
attempt(lambda: types.new_class('X',(List,)).__mro__)
# expect: (<class 'types.X'>, <class 'list'>, <class 'typing.Generic'>, <class 'object'>)
attempt(lambda: types.new_class('X',(Generic[T],List[T])).__mro__)
# expect: (<class 'types.X'>, <class 'list'>, <class 'typing.Generic'>, <class 'object'>)
attempt(lambda: types.new_class('X',(Literal[1],)))
# expect: TypeError Cannot subclass typing.Literal[1]
attempt(lambda: types.new_class('X',(Generic,)))
# expect: TypeError Cannot inherit from plain Generic
attempt(lambda: types.new_class('X',(Generic[T],Generic[U])))
# expect: TypeError Cannot inherit from Generic[...] multiple times.
attempt(lambda: types.new_class('X',(Generic[T],List[U])))
# expect: TypeError Some type variables (~U) are not listed in Generic[~T]
attempt(lambda: types.new_class('X',(Union[int,str],)))
# expect: TypeError Cannot subclass typing.Union[int, str]
attempt(lambda: types.new_class('X',(Callable[[int],str],)).__mro__)
# expect: (<class 'abc.X'>, <class 'collections.abc.Callable'>, <class 'typing.Generic'>, <class 'object'>)
attempt(lambda: types.new_class('X',(Self,)))  # expect: TypeError Cannot subclass typing.Self
attempt(lambda: types.new_class('X',(Annotated[int,1],)).__mro__)
# expect: (<class 'types.X'>, <class 'int'>, <class 'object'>)
attempt(lambda: types.new_class('X',(T,)))
# expect: TypeError Cannot subclass an instance of TypeVar
attempt(lambda: NewType('A', int))  # expect: __main__.A
attempt(lambda: NewType('A', int)(3))  # expect: 3
attempt(lambda: NewType('A', int).__supertype__)  # expect: <class 'int'>
attempt(lambda: NewType('A', int) | None)  # expect: typing.Optional[__main__.A]
attempt(lambda: types.new_class('X',(NewType('A', int),)))
# expect: TypeError Cannot subclass an instance of NewType. Perhaps you were looking for: `X = NewType('X', A)`
attempt(lambda: is_typeddict(int))  # expect: False
