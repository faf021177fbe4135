"""Question 6: How is memory managed?

In 30 seconds: every object counts the references to it. When the count falls to zero the object is
freed at once; no collector takes part. The cycle collector exists for what counting cannot see:
objects that hold each other. It can be switched off; counting cannot. Below both is a private heap
of arenas, pages and size classes.

Often said, but wrong: "the garbage collector frees objects whose count reaches zero" (the last
reference frees them), and "the count of a": an object has a count, a name has none.

See it: ./minipy --trace-refs=type=list examples/06_memory.py
The line that proves it: FREED  list#3  by its reference count; the collector took no part
"""
import gc
import sys

# An object has a type, a value and a count; a name is one of its holders.
a = [1, 2]
b = a
holder = [a]
print(type(a), a)  # expect: <class 'list'> [1, 2]
print(sys.getrefcount(a))  # expect: 4
# Four: the global a, the global b, the item of `holder`, and getrefcount's own argument.
del b
holder.clear()
print(sys.getrefcount(a))  # expect: 2


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


# Freed by its count, with the collector switched off.
gc.disable()
one = Noisy("one")
# expect: freed one
one = None
print("after the last reference")  # expect: after the last reference

# A cycle is not freed by counting …
two = Noisy("two")
two.me = two
del two
print("the cycle is still there")  # expect: the cycle is still there
# … only by a collection.
# expect: freed two
print("found:", gc.collect() > 0)  # expect: found: True
gc.enable()


# __del__ may bring its object back; it does not run a second time.
class Phoenix:
    def __del__(self):
        global saved
        saved = self
        print("back again")


# expect: back again
Phoenix()
print(type(saved).__name__)  # expect: Phoenix
del saved
print("gone, without a word")  # expect: gone, without a word

# A text made at run time is held by its name (and the argument); a literal also by the constants
# of its code object.
text = "".join(["made ", "at run time"])
literal = "made by the compiler"
print(sys.getrefcount(text), sys.getrefcount(literal) > sys.getrefcount(text))  # expect: 2 True

# Small ints exist once, so `is` says True; others are made when computed. Compare with ==.
print(int("256") is int("256"), int("257") is int("257"))  # expect: True False
# Equal literals of one code object are one constant.
x = 1000
y = 1000
print(x is y)  # expect: True

# Interning: equal strings made at run time are two objects; sys.intern gives the one.
s = "".join(["he", "llo"])
t = "".join(["he", "llo"])
print(s == t, s is t, sys.intern(s) is sys.intern(t))  # expect: True False True

# A list grows by more than asked for, so that append is cheap on average.
grown = []
sizes = []
for i in range(20):
    grown.append(i)
    if not sizes or sys.getsizeof(grown) != sizes[-1]:
        sizes.append(sys.getsizeof(grown))
print(len(sizes), "sizes for 20 appends")  # expect: 4 sizes for 20 appends

# The empty tuple exists once, an empty list is always a new one.
print(tuple() is tuple(), list() is list())  # expect: True False


# __slots__: no dict for each instance.
class Slim:
    __slots__ = ("x",)


slim = Slim()
slim.x = 1
print(hasattr(slim, "__dict__"))  # expect: False
try:
    slim.y = 2
except AttributeError as error:
    print(error)  # expect: 'Slim' object has no attribute 'y' and no __dict__ for setting new attributes

# Follow-up: what does `del name` do? It takes the name away, and one reference with it.
kept = noisy = Noisy("three")
del noisy
print("still here:", kept.name)  # expect: still here: three
# expect: freed three
del kept


# Follow-up: who holds the locals of a function? Its frame, until it returns.
def local():
    inside = Noisy("local")
    print("in the function", sys.getrefcount(inside))


# expect: in the function 2
# expect: freed local
local()
print("end")  # expect: end
