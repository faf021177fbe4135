# from … import *
from plain import *

print(value, function())
print("_hidden" in globals(), "__name__" in globals(), __name__)
# expect: plain runs as plain
# expect: 1 1
# expect: False True __main__
