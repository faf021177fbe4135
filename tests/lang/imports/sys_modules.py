# sys.modules decides
import sys

sys.modules["made_up"] = 5
import made_up
print(made_up)
sys.modules["forbidden"] = None
try:
    import forbidden
except ImportError as error:
    print(type(error).__name__, error)
import fleeting
print(fleeting)
del sys.modules["made_up"]
try:
    import made_up
except ImportError as error:
    print(error)
# expect: 5
# expect: ModuleNotFoundError import of forbidden halted; None in sys.modules
# expect: something else
# expect: No module named 'made_up'
