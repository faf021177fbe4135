# status: 5
import sys
def hook(kind, value, traceback):
    print("leaving")
    sys.exit(5)
sys.excepthook = hook
1 / 0
