# An exception in __del__ is reported, not raised
class Raises:
    def __del__(self):
        print("dying")
        raise ValueError("in __del__")
import sys
made = Raises()
del made  # expect: dying
print("goes on")  # expect: goes on
data = [Raises() for i in range(2)]
data.clear()
# expect: dying
# expect: dying
print("still")  # expect: still
