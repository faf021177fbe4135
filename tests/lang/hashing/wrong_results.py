# __hash__ must return an int; big ones are folded.
class Big:
    def __hash__(self):
        return 2**100


class Text:
    def __hash__(self):
        return "x"


print(hash(Big()), hash(Big()) == hash(2**100), hash(True), hash(None) == hash(None), hash("a") == hash("a"))  # expect: 549755813888 True 1 True True
try:
    hash(Text())
except TypeError as error:
    print(error)  # expect: __hash__ method should return an integer
print(hash(1.0), hash(1.5), hash(-1), hash(-2), hash(float("inf")), hash(1 + 2j), hash(range(3)) == hash(range(0, 3)))  # expect: 1 1152921504606846977 -2 -2 314159 2000007 True
