# Generated methods tell the class in their qualified names and the module of the class as theirs
from dataclasses import dataclass


@dataclass(order=True, frozen=True)
class Point:
    x: int


for name in ("__init__", "__repr__", "__eq__", "__lt__", "__hash__", "__setattr__", "__replace__"):
    method = getattr(Point, name)
    print(name, method.__name__, method.__qualname__, method.__module__)
print(Point.__repr__.__wrapped__.__qualname__, Point.__init__.__annotations__)
try:
    dataclass(3)
except AttributeError as error:
    print(error)
# expect: __init__ __init__ Point.__init__ __main__
# expect: __repr__ __repr__ Point.__repr__ __main__
# expect: __eq__ __eq__ Point.__eq__ __main__
# expect: __lt__ __lt__ Point.__lt__ __main__
# expect: __hash__ __hash__ Point.__hash__ __main__
# expect: __setattr__ __setattr__ Point.__setattr__ __main__
# expect: __replace__ _replace _replace dataclasses
# expect: __create_fn__.<locals>.__repr__ {'x': <class 'int'>, 'return': None}
# expect: 'int' object has no attribute '__module__'
