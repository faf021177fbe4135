# A module runs once
import plain
import plain as again
from plain import value, function as f
import sys

print(again is plain, sys.modules["plain"] is plain, value, f())
# expect: plain runs as plain
# expect: True True 1 1
