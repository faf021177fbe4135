# status: 1
def f(x, y):
    return x


value = f(1,
          2) + f(3)
