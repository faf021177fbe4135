# status: 4
import sys
try:
    1 / 0
except ZeroDivisionError:
    sys.excepthook(*sys.exc_info())
sys.__excepthook__(ValueError, ValueError("no traceback"), None)
raise SystemExit(4)
