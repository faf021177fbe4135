# args: --trace-refs
# only: minipy
class A:
    kind = "a thing"

    def __init__(self, x):
        self.x = x


a = A([1])
a.y = a.x
del a.x
a = None
