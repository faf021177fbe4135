# breakpoint() calls sys.breakpointhook, which calls what PYTHONBREAKPOINT names
import os
import sys
import warnings

sys.breakpointhook = lambda *args, **kwargs: (args, kwargs)
print(breakpoint(1, a=2))
sys.breakpointhook = sys.__breakpointhook__
os.environ["PYTHONBREAKPOINT"] = "0"
print(breakpoint())
os.environ["PYTHONBREAKPOINT"] = "print"
breakpoint("called")
os.environ["PYTHONBREAKPOINT"] = "no.such.thing"
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    breakpoint()
print(caught[0].category.__name__, caught[0].message)
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as error:
    print(error)
# expect: ((1,), {'a': 2})
# expect: None
# expect: called
# expect: RuntimeWarning Ignoring unimportable $PYTHONBREAKPOINT: "no.such.thing"
# expect: lost sys.breakpointhook
