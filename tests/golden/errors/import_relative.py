# status: 1
from . import something
