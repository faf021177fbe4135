# status: 1
import math.foo
