# Reading, writing and deleting slots
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Point:
    __slots__ = ("x", "__private")
    def __init__(self):
        self.__private = "p"
point = Point()
point.x = 5
print(point.x, point._Point__private, Point.x)  # expect: 5 p <member 'x' of 'Point' objects>
del point.x
attempt(lambda: point.x)  # expect: AttributeError 'Point' object has no attribute 'x'
attempt(lambda: delattr(point, "x"))  # expect: AttributeError x
attempt(lambda: setattr(point, "y", 1))
# expect: AttributeError 'Point' object has no attribute 'y' and no __dict__ for setting new attributes
attempt(lambda: point.__dict__)  # expect: AttributeError 'Point' object has no attribute '__dict__'
attempt(lambda: Point.x.__get__(5))
# expect: TypeError descriptor 'x' for 'Point' objects doesn't apply to a 'int' object
attempt(lambda: Point.x.__set__(5, 1))
# expect: TypeError descriptor 'x' for 'Point' objects doesn't apply to a 'int' object
class Documented:
    __slots__ = {"a": "the doc of a"}
print(Documented.a.__doc__, Documented.__slots__)  # expect: None {'a': 'the doc of a'}
class Open(Point):
    pass
opened = Open()
opened.anything = 1
print(opened.__dict__, opened._Point__private)  # expect: {'anything': 1} p
