# A class's own __int__ and __float__ come before what it derives from
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Text(str):
    def __int__(self):
        return 7
    def __float__(self):
        return 1.5
class Number(int):
    def __index__(self):
        return 2
    def __float__(self):
        return 2.5
class Real(float):
    def __int__(self):
        return 7
    def __float__(self):
        return 2.5
print(int(Text("1")), float(Text("1")), "%d" % Text("1"), "%f" % Text("1"))
# expect: 7 1.5 7 1.500000
print(int(Number(1)), float(Number(1)), [1, 2, 3][Number(1)], "%d" % Number(1))  # expect: 1 2.5 2 1
print(int(Real(1)), float(Real(1)), "%d" % Real(1), "%f" % Real(1))  # expect: 7 2.5 7 1.000000
attempt(lambda: int(Text("x")))  # expect: 7
attempt(lambda: "%x" % Text("1"))  # expect: TypeError %x format: an integer is required, not Text
