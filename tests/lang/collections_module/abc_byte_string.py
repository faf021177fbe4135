# collections.abc.ByteString warns when it is derived from and when isinstance() asks it.
import warnings
from collections import abc

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    class Bytes(abc.ByteString):
        pass
    print(isinstance(b"", abc.ByteString), issubclass(bytearray, abc.ByteString))
for warning in log:
    print(warning.category.__name__, warning.message, warning.lineno)
# expect: True True
# expect: DeprecationWarning 'collections.abc.ByteString' is deprecated and slated for removal in Python 3.14 7
# expect: DeprecationWarning 'collections.abc.ByteString' is deprecated and slated for removal in Python 3.14 9
