# status: 1
@staticmethod
@(lambda f: 1 / 0)
def f(
    a,
):
    pass
