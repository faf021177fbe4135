# status: 1
def f():
    try:
        1 / 0
    finally:
        print("cleaning")

f()
