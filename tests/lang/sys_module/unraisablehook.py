# sys.unraisablehook is told of exceptions that nobody can catch, and of where they came from
import sys
import weakref
def hook(args):
    print(type(args).__name__, len(args), args.exc_type.__name__, args.exc_value, args.err_msg,
          getattr(args.object, "__qualname__", args.object),
          args.exc_traceback and args.exc_traceback.tb_frame.f_code.co_name)
sys.unraisablehook = hook
class Fails:
    def __del__(self):
        raise ValueError("in __del__")
def use():
    Fails()
use()  # expect: UnraisableHookArgs 5 ValueError in __del__ None Fails.__del__ __del__
def stubborn():
    try:
        yield
    finally:
        yield
made = stubborn()
next(made)
del made  # expect: UnraisableHookArgs 5 RuntimeError generator ignored GeneratorExit None stubborn <module>
def fails_at_close():
    try:
        yield
    finally:
        raise KeyError("closing")
made = fails_at_close()
next(made)
del made  # expect: UnraisableHookArgs 5 KeyError 'closing' None fails_at_close fails_at_close
class Plain:
    pass
def callback(reference):
    raise OSError("callback")
plain = Plain()
reference = weakref.ref(plain, callback)
del plain  # expect: UnraisableHookArgs 5 OSError callback None callback callback
print(sys.__unraisablehook__ is hook, sys.__unraisablehook__.__name__)  # expect: False unraisablehook
for wrong in 5, (1, 2, 3, 4, 5):
    try:
        sys.__unraisablehook__(wrong)
    except TypeError as error:
        print(error)
# expect: sys.unraisablehook argument type must be UnraisableHookArgs
# expect: sys.unraisablehook argument type must be UnraisableHookArgs
