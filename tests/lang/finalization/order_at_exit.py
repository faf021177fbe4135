# The order at exit: exit functions, last first; then the names of __main__, and what they hold
import atexit
import sys
class Tells:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name, sys is None)
def leave(name):
    print("exit", name, sorted(k for k in globals() if k.startswith(("first", "_own"))))
atexit.register(leave, "one")
atexit.register(leave, "two")
first = Tells("first")
second = Tells("second")
_own = Tells("_own")
cycle = Tells("cycle")
cycle.me = cycle
print("end")
# expect: end
# expect: exit two ['_own', 'first']
# expect: exit one ['_own', 'first']
# expect: del first False
# expect: del second False
# expect: del _own False
# expect: del cycle False
