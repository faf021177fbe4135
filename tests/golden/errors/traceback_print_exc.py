# status: 1
import traceback
def f(): raise ValueError("printed")
try:
    f()
except ValueError:
    traceback.print_exc()
raise KeyError("then")
