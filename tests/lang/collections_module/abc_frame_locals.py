# What f_locals of a running function gives is a Mapping, though not registered as one that changes.
import sys
from collections.abc import Mapping, MutableMapping


def f(x):
    return sys._getframe().f_locals


print(isinstance(f(3), Mapping), isinstance(f(3), MutableMapping))
# expect: True False
