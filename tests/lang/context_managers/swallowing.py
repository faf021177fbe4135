# A true result of __exit__ swallows the exception.
class Swallows:
    def __init__(self, answer):
        self.answer = answer

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        print(kind, value)
        return self.answer

with Swallows(True):  # expect: <class 'ZeroDivisionError'> division by zero
    1 / 0
print("on")  # expect: on
with Swallows(False):  # expect: None None
    pass
with Swallows([]):  # expect: <class 'KeyError'> 'not swallowed'
    raise KeyError("not swallowed")  # expect raises: KeyError: 'not swallowed'
