# The script's own module
import sys

print(__name__, __package__, __spec__, type(__loader__).__name__, __doc__)
print(sys.modules["__main__"].__dict__ is globals(), __builtins__.__name__)
import __main__
print(__main__.__name__, repr(__main__).startswith("<module '__main__' from '"))
# expect: __main__ None None SourceFileLoader None
# expect: True builtins
# expect: __main__ True
