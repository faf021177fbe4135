from .. import kitchen
from ..cellar import wine as w
from . import wine
print(kitchen.__name__, w, wine)
