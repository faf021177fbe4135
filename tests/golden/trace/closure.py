# args: --trace-refs
# only: minipy
def outer(n):
    def inner(x):
        return x + n
    return inner


add5 = outer(5)
print(add5(10))
del add5
