import sys
def hook(args):
    raise RuntimeError("hook broken")
sys.unraisablehook = hook
class A:
    def __del__(self): raise ValueError("in del")
A()
print("after")
