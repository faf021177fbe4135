# environ
import os

os.environ["MINIPY_X"] = "1"
print(os.environ["MINIPY_X"], os.getenv("MINIPY_X"), "MINIPY_X" in os.environ, os.getenv("MINIPY_NO", "d"), os.environ.pop("MINIPY_X"))
for wrong in (lambda: os.environ["MINIPY_NO"], lambda: os.environ.__setitem__("a", 5), lambda: os.environ.__setitem__(5, "a"), lambda: os.environ.__delitem__("MINIPY_NO")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(os.name, os.sep, os.linesep == "\n", os.curdir, os.pardir, os.extsep, os.pathsep, os.devnull, os.getpid() > 0)
print(os.strerror(2), os.cpu_count() > 0, len(os.urandom(4)), type(os.environ).__name__)
# expect: 1 1 True d 1
# expect: KeyError 'MINIPY_NO'
# expect: TypeError str expected, not int
# expect: TypeError str expected, not int
# expect: KeyError 'MINIPY_NO'
# expect: posix / True . .. . : /dev/null True
# expect: No such file or directory True 4 _Environ
