# SystemExit is no Exception.
import sys

try:
    sys.exit(5)  # expect exit: 5
except Exception:
    print("not here")
