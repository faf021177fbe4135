# What the default sys.unraisablehook writes goes to sys.stderr as it is now
import io
import sys
class Fails:
    def __init__(self, error):
        self.error = error
    def __del__(self):
        raise self.error
def shown(action):
    old, sys.stderr = sys.stderr, io.StringIO()
    action()
    text = sys.stderr.getvalue()
    sys.stderr = old
    return [line for line in text.splitlines() if "0x" not in line]
print(shown(lambda: Fails(ValueError("x")) and None))
# expect: ['Traceback (most recent call last):', '  File "unraisablehook_default.py", line 8, in __del__', '    raise self.error', 'ValueError: x']
def told(args):
    args = args.__class__((args.exc_type, args.exc_value, None, "Told", 5))
    sys.__unraisablehook__(args)
sys.unraisablehook = told
print(shown(lambda: Fails(ValueError("y")) and None))
# expect: ['Told: 5', 'ValueError: y']
def says_nothing(args):
    sys.__unraisablehook__(args.__class__((args.exc_type, None, None, None, None)))
sys.unraisablehook = says_nothing
print(shown(lambda: Fails(ValueError) and None))
# expect: ['ValueError']
def fails(args):
    raise RuntimeError("hook")
sys.unraisablehook = fails
print(shown(lambda: Fails(ValueError("z")) and None))
# expect: ['Traceback (most recent call last):', '  File "unraisablehook_default.py", line 29, in fails', '    raise RuntimeError("hook")', 'RuntimeError: hook']
sys.unraisablehook = sys.__unraisablehook__
sys.stderr = None
Fails(ValueError("nowhere"))
print("end")  # expect: end
