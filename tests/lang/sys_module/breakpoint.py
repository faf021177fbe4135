# breakpoint() calls sys.breakpointhook; PYTHONBREAKPOINT names what that calls
import os
import sys
import warnings
def hook(*args, **keywords):
    print("hook", args, keywords)
    return 5
sys.breakpointhook = hook
print(breakpoint(1, 2, a=3))
# expect: hook (1, 2) {'a': 3}
# expect: 5
sys.breakpointhook = sys.__breakpointhook__
os.environ["PYTHONBREAKPOINT"] = "0"
print(breakpoint(1), sys.breakpointhook())  # expect: None None
os.environ["PYTHONBREAKPOINT"] = "print"
print(breakpoint("printed", "by print", sep=", "))
# expect: printed, by print
# expect: None
os.environ["PYTHONBREAKPOINT"] = "os.path.join"
print(breakpoint("a", "b"))  # expect: a/b
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for wrong in "nowhere.at_all", "os.nothing", ".x", "x.", "nothing":
        os.environ["PYTHONBREAKPOINT"] = wrong
        print(breakpoint(), caught[-1].category.__name__, caught[-1].message)
# expect: None RuntimeWarning Ignoring unimportable $PYTHONBREAKPOINT: "nowhere.at_all"
# expect: None RuntimeWarning Ignoring unimportable $PYTHONBREAKPOINT: "os.nothing"
# expect: None RuntimeWarning Ignoring unimportable $PYTHONBREAKPOINT: ".x"
# expect: None RuntimeWarning Ignoring unimportable $PYTHONBREAKPOINT: "x."
# expect: None RuntimeWarning Ignoring unimportable $PYTHONBREAKPOINT: "nothing"
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as error:
    print(error)  # expect: lost sys.breakpointhook
