# args: --trace-refs
# only: minipy
def inner(x, *rest):
    return x


def outer(x):
    y = inner(x, x)
    return None


outer([1])
