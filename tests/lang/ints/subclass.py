# A subclass keeps its own repr and loses itself in arithmetic.
class Celsius(int):
    def __repr__(self):
        return f"{int(self)}°C"


c = Celsius(20)
print(c, [c], f"{c}", f"{c:d}", "%d" % c)  # expect: 20°C [20°C] 20°C 20 20
print(c + 1, type(c + 1).__name__, type(+c).__name__, type(c.real).__name__)  # expect: 21 int int int
print(c == 20, hash(c) == hash(20), {20: "warm"}[c], [0] * 3 == [0] * Celsius(3))  # expect: True True warm True
print(Celsius("12"), Celsius.from_bytes(b"\x01"), isinstance(c, int), range(c).stop)  # expect: 12°C 1°C True 20
