# status: 1
def check(cls):
    raise TypeError(f"{cls.__name__} refused")

@check
class A:
    x = 1
