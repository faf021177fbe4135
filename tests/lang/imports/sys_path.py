# sys.path
import os
import sys
import tempfile_here as tempfile

here = os.path.dirname(os.path.abspath(__file__))
print(sys.path[0] == here)
sys.path.insert(0, os.path.join(here, "open_country"))
import field
print(field.where)
sys.path[:] = []
try:
    import with_all
except ImportError as error:
    print(error)
sys.path.append(5)
sys.path.append(here)
import with_all
print(with_all.one)
# expect: True
# expect: ('field', '')
# expect: No module named 'with_all'
# expect: 1
