# int() of numbers and of things that are none.
class Truncates:
    def __trunc__(self):
        return 3


class Index:
    def __index__(self):
        return 7


print(int(), int(1.9), int(-1.9), int(True), int(1e30), int(Index()))  # expect: 0 1 -1 1 1000000000000000019884624838656 7
for argument in (None, [], 1j, "x", float("nan"), float("inf")):
    try:
        int(argument)
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)  # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: ValueError invalid literal for int() with base 10: 'x'
# expect: ValueError cannot convert float NaN to integer
# expect: OverflowError cannot convert float infinity to integer
try:
    int(5, 10)
except TypeError as error:
    print(error)  # expect: int() can't convert non-string with explicit base
