import sys
from math import pi as circle

x = 1
y = [x, 2, 3]
y[0] += x
while x < 5:
    x += 1
    if x == 3:
        continue
for item in y:
    print(item)
else:
    print("end", sys.maxsize > circle)
del x
try:
    z = y[9]
except IndexError as error:
    print(error)
finally:
    z = 0
assert z == 0, "message"
