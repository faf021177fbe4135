# Arithmetic and comparison of locals that are 0.0, -0.0, infinite, no number, tiny or huge.
import math

def show(x, y):
    total = x + y
    print(total, x - y, x * y, 1.5 + x * y, 1.5 - x * y, x + 1, 2 * y, x < y, x <= y, x == y, x != y, x > y, x >= y)

class Point:
    def __init__(self):
        self.x = 0.0

def moved(by, times):
    point = Point()
    for _ in range(times):
        point.x += by
        point.x -= by * by
    return point.x

def counted(x, limit):
    steps = 0
    while x < limit:
        x = x + 0.5
        steps += 1
    return steps

inf, nan = math.inf, math.nan
for x, y in (0.0, 0.0), (0.0, -0.0), (-0.0, -0.0), (0.0, 3), (2.5, 0.0), (inf, -inf), (inf, 0.0), (nan, nan), (1e-320, 1e-320), (1e308, 1e308), (True, 0.0), (2 ** 60, 0.0), (2 ** 53 + 1, 0.0):
    show(x, y)
print(moved(0.0, 3), moved(-0.0, 3), moved(inf, 2), moved(0.5, 2), moved(1, 2), moved(1e300, 2))
print(counted(0.0, 2), counted(-1, 0.0), counted(nan, 1.0), counted(0, 1.0))
# expect: 0.0 0.0 0.0 1.5 1.5 1.0 0.0 False True True False False True
# expect: 0.0 0.0 -0.0 1.5 1.5 1.0 -0.0 False True True False False True
# expect: -0.0 0.0 0.0 1.5 1.5 1.0 -0.0 False True True False False True
# expect: 3.0 -3.0 0.0 1.5 1.5 1.0 6 True True False True False False
# expect: 2.5 2.5 0.0 1.5 1.5 3.5 0.0 False False False True True True
# expect: nan inf -inf -inf inf inf -inf False False False True True True
# expect: inf inf nan nan nan inf 0.0 False False False True True True
# expect: nan nan nan nan nan nan nan False False False True False False
# expect: 2e-320 0.0 0.0 1.5 1.5 1.0 2e-320 False True True False False True
# expect: inf 0.0 inf inf -inf 1e+308 inf False True True False False True
# expect: 1.0 1.0 0.0 1.5 1.5 2 0.0 False False False True True True
# expect: 1.152921504606847e+18 1.152921504606847e+18 0.0 1.5 1.5 1152921504606846977 0.0 False False False True True True
# expect: 9007199254740992.0 9007199254740992.0 0.0 1.5 1.5 9007199254740994 0.0 False False False True True True
# expect: 0.0 0.0 nan 0.5 0.0 -inf
# expect: 4 2 0 2
