# __length_hint__ is a hint, but it must be a number
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Hinted:
    def __init__(self, hint):
        self.hint = hint
    def __iter__(self):
        return iter([1, 2])
    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint
attempt(lambda: list(Hinted(5)))  # expect: [1, 2]
attempt(lambda: list(Hinted(NotImplemented)))  # expect: [1, 2]
attempt(lambda: list(Hinted(-1)))  # expect: ValueError __length_hint__() should return >= 0
attempt(lambda: list(Hinted("x")))  # expect: TypeError __length_hint__ must be an integer, not str
attempt(lambda: list(Hinted(TypeError("swallowed"))))  # expect: [1, 2]
attempt(lambda: list(Hinted(ValueError("not swallowed"))))  # expect: ValueError not swallowed
attempt(lambda: list(Hinted(2 ** 70)))
# expect: OverflowError Python int too large to convert to C ssize_t
