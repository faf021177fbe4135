# `raise Class` calls it; what comes out must be an exception.
class Strange(Exception):
    def __new__(cls):
        return 5

class NeedsTwo(Exception):
    def __init__(self, one, two):
        self.one = one

try:
    raise Strange
except TypeError as error:
    print(error)
    # expect: calling <class '__main__.Strange'> should have returned an instance of BaseException, not <class 'int'>
try:
    raise NeedsTwo
except TypeError as error:
    print(error)
    # expect: NeedsTwo.__init__() missing 2 required positional arguments: 'one' and 'two'
try:
    raise NeedsTwo(1, 2)
except NeedsTwo as error:
    print(repr(error), error.args, error.one)  # expect: NeedsTwo(1, 2) (1, 2) 1
