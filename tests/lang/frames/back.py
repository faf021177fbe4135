# The chain of callers
import sys
def chain(frame):
    while frame:
        yield frame
        frame = frame.f_back
def inner():
    return [frame.f_code.co_name for frame in chain(sys._getframe())]
def outer():
    return inner()
print(outer()[:2])  # expect: ['inner', 'outer']
try:
    sys._getframe(100)
except ValueError as error:
    print(error)  # expect: call stack is not deep enough
