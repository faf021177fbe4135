# What dies while a weak container is iterated over leaves its table when the last iteration ends.
import weakref


class Thing:
    pass


def things():
    return {number: Thing() for number in range(4)}


owned = things()
by_number = weakref.WeakValueDictionary(owned)
walk, other = by_number.items(), by_number.keys()
next(walk), next(other)
del owned[3]
print(len(by_number.data), 3 in by_number.data)  # expect: 4 True
walk.close()
print(len(by_number.data))  # expect: 4
other.close()
print(len(by_number.data))  # expect: 3

# The next change removes them at once: then the iteration is told so.
walk = by_number.keys()
next(walk)
del owned[2]
by_number[0] = owned[0]
try:
    next(walk)
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration

owned = things()
numbers = weakref.WeakKeyDictionary({thing: number for number, thing in owned.items()})
walk = numbers.values()
next(walk)
del owned[3]
print(len(numbers), len(numbers.data))  # expect: 3 4
print(numbers.popitem()[1], len(numbers), len(numbers.data))  # expect: 2 2 2
walk.close()
print(len(numbers), len(numbers.data))  # expect: 2 2

owned = things()
known = weakref.WeakSet(owned.values())
walk = iter(known)
current = next(walk)
owned = {number: thing for number, thing in owned.items() if thing is current}
print(len(known), len(known.data))  # expect: 1 4
known.discard(current)
print(len(known), len(known.data))  # expect: 0 0
