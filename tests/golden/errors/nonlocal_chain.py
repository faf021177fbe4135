# status: 1
def counter():
    n = None
    def step():
        nonlocal n
        n += 1
    return step
counter()()
