# args: --trace-scopes
# only: minipy
def f():
    y = 2
    exec("z = y + n", {'n': 3}, {'y': y})


f()
exec("w = 1\ndef g():\n    return w\nprint(g())")
