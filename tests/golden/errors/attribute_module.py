# status: 1
import math
math.sqroot(4)
