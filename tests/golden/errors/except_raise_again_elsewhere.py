# status: 1
saved = None
def f():
    raise ValueError("saved")
try:
    f()
except ValueError as error:
    saved = error

def later():
    raise saved

later()
