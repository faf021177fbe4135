# F_locals of a function reads and writes its locals (PEP 667)
import sys
def function(a):
    x = 1
    proxy = sys._getframe().f_locals
    print(type(proxy).__name__, proxy["a"], proxy["x"], sorted(proxy))
    proxy["x"] = 2
    proxy["new"] = "no local"
    print(x, proxy["new"], "new" in locals(), proxy is sys._getframe().f_locals, proxy == sys._getframe().f_locals)
    def inner():
        return x
    proxy["x"] = 3
    print(inner(), x, len(proxy))
function("argument")
# expect: FrameLocalsProxy argument 1 ['a', 'proxy', 'x']
# expect: 2 no local True False True
# expect: 3 3 5
