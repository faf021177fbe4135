# status: 1
def g(n):
    if n: 
        yield from g(n - 1)
    else:
        yield 1 / 0
list(g(3))
