# args: --trace-scopes
# only: minipy
floor = None
from math import *
print(floor(pi), pow(2, 3))
