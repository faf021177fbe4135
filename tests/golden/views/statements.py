"""Statements of every kind."""
import sys, time as clock
from math import pi, sqrt as root

x = y = 1
a, (b, *c) = 1, (2, 3, 4)
x += 1
x: int = 5
items = [3, 1, 2]
items[0], items[1:2] = 9, [8]
del items[0], x
assert y, "message"
while y < 3:
    y += 1
    if y == 2:
        continue
    elif y == 7:
        break
else:
    y = 0
for i, (j, k) in [(1, (2, 3))]:
    pass
else:
    pass
with open as f, open:
    pass
global z
z = ...
try:
    raise ValueError("x") from None
except (ValueError, TypeError) as error:
    print(error)
except Exception:
    raise
else:
    pass
finally:
    x = 0
match x:
    case 0 | 1:
        pass
    case [first, *rest] if first:
        pass
    case {"key": value, **others}:
        pass
    case str(name) as text:
        pass
    case _:
        pass
