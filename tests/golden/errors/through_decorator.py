# status: 1
def deco(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper
@deco
def g(a, b=2):
    raise ValueError(f"got {a} and {b}")
g(1, b=3)
