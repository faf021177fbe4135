# A named tuple with one field shows it as tuples of one show theirs, in its docstring only.
from collections import namedtuple

One = namedtuple("One", "x")
print(One.__doc__, One(1), namedtuple("None_", "").__doc__, namedtuple("Two", "x y").__doc__)
# expect: One(x,) One(x=1) None_() Two(x, y)
