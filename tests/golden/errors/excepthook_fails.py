# status: 1
import sys
def hook(kind, value, traceback):
    raise RuntimeError("hook failed")
sys.excepthook = hook
1 / 0
