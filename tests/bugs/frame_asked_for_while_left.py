# A finalizer that asked for the frame that was just being left made a frame object nobody freed.
import sys

class Asks:
    def __del__(self):
        print(sys._getframe(1).f_code.co_name)

def function():
    held = Asks()
    return "returned"

def generator():
    held = Asks()
    yield "yielded"

print(function())
# expect: function
# expect: returned
print(list(generator()))
# expect: generator
# expect: ['yielded']
