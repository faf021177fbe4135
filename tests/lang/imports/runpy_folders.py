# runpy: a folder without __main__.py, the package of a run name, what is replaced while it runs.
import os
import runpy
import sys

here = os.path.dirname(os.path.abspath(__file__))
os.chdir(here)
for path in ("open_country", "nowhere.py"):
    try:
        runpy.run_path(path)
    except (ImportError, OSError) as error:
        print(type(error).__name__, str(error).replace(here, "."), type(error.__cause__).__name__)
names = runpy.run_path("runnable", run_name="outer.inner")
print(names["__name__"], names["__package__"], names["__spec__"].name)
names = runpy.run_module("counting", alter_sys=True, run_name="outer.inner")
print(names["__name__"], repr(names["__package__"]), "outer.inner" in sys.modules)
print(sys.argv[0] == names["__file__"], sys.path[0] == here)
# expect: ImportError can't find '__main__' module in 'open_country' ImportError
# expect: FileNotFoundError [Errno 2] No such file or directory: './nowhere.py' NoneType
# expect: main outer.inner outer __main__ 1
# expect: outer.inner outer __main__
# expect: outer.inner '' False
# expect: False True
