# __all__ says what * means
from with_all import *

print(one, _two, "three" in globals())
for module in ("bad_all", "bad_all_item"):
    try:
        exec(f"from {module} import *")
    except Exception as error:
        print(type(error).__name__, error)
# expect: 1 2 False
# expect: AttributeError module 'bad_all' has no attribute 'missing'
# expect: TypeError Item in bad_all_item.__all__ must be str, not int
