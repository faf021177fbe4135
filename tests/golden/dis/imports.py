import os
import os.path
import os.path as p
import sys, json as j
from os import path
from os import path as q, sep
from os.path import (join, split as s)
from . import sibling
from .module import name
from .. import parent
from ..package.module import other as renamed
from math import *


def inside():
    import os
    import os.path
    import os.path as op
    import a.b.c.d as d
    from os import path
    from a.b import c as x, y
    return os, op, d, path, x, y


def global_import():
    global module
    import module
    from package import name as module


class Body:
    import os
    from os import path


def guarded():
    try:
        import fast as module
    except ImportError:
        import slow as module
    return module


def closure_import():
    import os

    def inner():
        return os.path
    return inner
