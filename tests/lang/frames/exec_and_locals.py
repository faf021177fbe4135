# Exec() in a function writes to a copy, unless it is given f_locals
import sys
def function():
    x = 1
    exec("x = 55")
    print(x)
    exec("x = 66; y = 7", globals(), sys._getframe().f_locals)
    print(x, locals().get("y"))
    here = locals()
    here["x"] = 99
    print(x, locals() is locals())
function()
# expect: 1
# expect: 66 7
# expect: 66 False
