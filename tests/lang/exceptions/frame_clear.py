# A finished frame can let go of its locals.
import sys

def frame():
    local = [1]
    return sys._getframe()

finished = frame()
print(finished.f_locals, finished.f_back.f_code.co_name)  # expect: {'local': [1]} <module>
finished.clear()
print(finished.f_locals)  # expect: {}
try:
    sys._getframe().clear()
except RuntimeError as error:
    print(error)  # expect: cannot clear an executing frame
try:
    sys._getframe(100)
except ValueError as error:
    print(error)  # expect: call stack is not deep enough
