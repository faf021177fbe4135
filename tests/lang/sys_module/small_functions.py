# Functions of sys that tell little
import sys

print(sys.gettrace(), sys.getprofile(), sys._is_gil_enabled(), sys._is_interned(sys.intern("a" * 5000)))
print(sys.audit("event", 1), sys._clear_type_cache())
print(type(sys.flags).__name__, sys.flags.__replace__ is not None, "__slots__" in dir(sys.flags))
try:
    sys.float_info.__replace__(nope=1)
except TypeError as error:
    print(error)
# expect: None None True True
# expect: None None
# expect: flags True False
# expect: Got unexpected field name(s): ['nope']
