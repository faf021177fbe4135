# Objects die with their last reference, in the right order, with the collector off.
import gc

gc.disable()


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = D("a")
a = D("b")
# expect: del a
print("rebound")  # expect: rebound


def f():
    x = D("x")
    y = D("y")
    print("in f")  # expect: in f


# expect: del x
# expect: del y
f()
# expect: del temporary
D("temporary")
pair = [D("first"), D("second")]
# expect: del second
# expect: del first
pair = None
print([D("in list")][0].name)  # expect: del in list
# expect: in list
try:
    raise ValueError(D("argument"))
except ValueError as error:
    print("caught")  # expect: caught
# expect: del argument
a = None
# expect: del b
print("end")  # expect: end
