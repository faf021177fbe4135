import sys
def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.exc_traceback.tb_lineno, args.err_msg,
          args.object.__qualname__)
sys.unraisablehook = hook
class A:
    def __del__(self): raise ValueError("in del")
A()
