# Data descriptors win over the instance, which wins over the others.
class Data:
    def __get__(self, obj, owner=None):
        return "data"

    def __set__(self, obj, value):
        obj.__dict__["set"] = value


class NonData:
    def __get__(self, obj, owner=None):
        return ("non-data", obj is None, owner.__name__)


class A:
    d = Data()
    n = NonData()


a = A()
a.d = 5
a.__dict__["d"] = a.__dict__["n"] = "own"
print(a.d, a.n, a.set, A.d, A.n)  # expect: data own 5 data ('non-data', True, 'A')
del a.__dict__["n"]
print(a.n)  # expect: ('non-data', False, 'A')
try:
    del a.d
except AttributeError as error:
    print(error)  # expect: __delete__
