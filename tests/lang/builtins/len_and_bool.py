# __len__ and __bool__, and what they must return.
class Sized:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


class Truth:
    def __init__(self, answer):
        self.answer = answer

    def __bool__(self):
        return self.answer


print(len(Sized(3)), bool(Sized(0)), bool(Sized(2)), not Sized(0), len(Sized(True)), bool(Truth(False)), (Truth(False) or 5), bool(object()))  # expect: 3 False True True 1 False 5 True
for f in (lambda: len(Sized(-1)), lambda: len(Sized("a")), lambda: len(Sized(2**100)), lambda: bool(Truth(1)), lambda: bool(Sized(-1)), lambda: len(1), lambda: bool(1, 2)):
    try:
        f()
    except (ValueError, TypeError, OverflowError) as error:
        print(error)  # expect: __len__() should return >= 0
# expect: 'str' object cannot be interpreted as an integer
# expect: cannot fit 'int' into an index-sized integer
# expect: __bool__ should return bool, returned int
# expect: __len__() should return >= 0
# expect: object of type 'int' has no len()
# expect: bool expected at most 1 argument, got 2
