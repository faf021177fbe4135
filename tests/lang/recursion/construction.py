# Classes whose construction never ends.
class Makes:
    def __init__(self):
        Makes()

class New:
    def __new__(cls):
        return cls()

class Meta(type):
    def __call__(cls):
        return cls()

class Made(metaclass=Meta):
    pass

for cls in Makes, New, Made:
    try:
        cls()
    except RecursionError as error:
        print(error)
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
