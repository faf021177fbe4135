# A name in __all__ may be a submodule
from starred import *

print(part.__name__, name)
# expect: part is imported
# expect: starred.part starred
