# status: 1
def f():
    super().x
f()
