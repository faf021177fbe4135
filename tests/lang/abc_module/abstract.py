# Abstract classes
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...


class Half(Shape):
    def area(self):
        return 1


class Square(Half):
    name = "square"

    @classmethod
    def make(cls):
        return cls()


for cls in (Shape, Half, Square):
    try:
        print(cls().area(), sorted(cls.__abstractmethods__))
    except TypeError as error:
        print(error)
print(isinstance(Square(), Shape), issubclass(Half, Shape), type(Shape).__name__)
# expect: Can't instantiate abstract class Shape without an implementation for abstract methods 'area', 'make', 'name'
# expect: Can't instantiate abstract class Half without an implementation for abstract methods 'make', 'name'
# expect: 1 []
# expect: True True ABCMeta
