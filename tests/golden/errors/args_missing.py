# status: 1
def f(a, b, c, *, d): pass
try:
    f()
except TypeError as error:
    print(error)
f(1)
