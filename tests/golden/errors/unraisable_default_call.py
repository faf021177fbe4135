# status: 1
import sys
from types import SimpleNamespace
try:
    1 / 0
except ZeroDivisionError as e:
    sys.unraisablehook(SimpleNamespace(exc_type=type(e), exc_value=e, exc_traceback=e.__traceback__,
                                       err_msg="Told", object=5))
    sys.unraisablehook(SimpleNamespace(exc_type=type(e), exc_value=e, exc_traceback=None,
                                       err_msg=None, object=None))
