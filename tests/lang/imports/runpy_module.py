# runpy
import runpy

result = runpy.run_module("counting")
print(result["count"], result["__name__"])
result = runpy.run_module("counting", run_name="other", init_globals={"count": 5})
print(result["count"], result["__name__"])
runpy.run_module("runnable", run_name="__main__")
import os
result = runpy.run_path(os.path.join(os.path.dirname(os.path.abspath(__file__)), "counting.py"))
print(result["count"], result["__name__"])
for name in ("nowhere", "open_country", "house.attic"):
    try:
        runpy.run_module(name)
    except ImportError as error:
        print(error)
# expect: 1 counting
# expect: 6 other
# expect: init runnable
# expect: main __main__ runnable runnable.__main__ 1
# expect: 1 <run_path>
# expect: No module named nowhere
# expect: No module named open_country.__main__; 'open_country' is a package and cannot be directly executed
# expect: house house house
# expect: kitchen house.kitchen house
# expect: No module named house.attic
