# Functions at the end
import atexit

atexit.register(print, "last")
atexit.register(print, "first", end="!\n")


@atexit.register
def middle():
    print("middle")


atexit.register(middle)
atexit.unregister(middle)
try:
    atexit.register(5)
except TypeError as error:
    print(error)
print("done")
# expect: the first argument must be callable
# expect: done
# expect: first!
# expect: last
