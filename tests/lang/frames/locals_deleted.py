# A deleted local is not in f_locals until it is written again
import sys
def function():
    x = 1
    del x
    frame = sys._getframe()
    print("x" in frame.f_locals)
    try:
        frame.f_locals["x"]
    except KeyError as error:
        print(error)
    frame.f_locals["x"] = 8
    print(x)
function()
# expect: False
# expect: "local variable ''x'' is not defined"
# expect: 8
