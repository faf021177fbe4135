# A deque that changes while it is walked through
from collections import deque

d = deque([1, 2, 3])
try:
    for x in d:
        d.append(x)
except RuntimeError as error:
    print(error)


class Sly:
    def __init__(self, d):
        self.d = d

    def __eq__(self, other):
        self.d.clear()
        return False


for action in ("count", "index", "remove", "__contains__"):
    d = deque([1, 2])
    d.append(Sly(d))
    d.append(3)
    try:
        print(action, getattr(d, action)(9))
    except Exception as error:
        print(action, type(error).__name__, error)
d = deque()
d.append(d)
print(d)
# expect: deque mutated during iteration
# expect: count RuntimeError deque mutated during iteration
# expect: index RuntimeError deque mutated during iteration
# expect: remove IndexError deque mutated during iteration
# expect: __contains__ RuntimeError deque mutated during iteration
# expect: deque([[...]])
