# copyreg._reduce_ex takes an object apart for the protocols 0 and 1: slots need a __getstate__.
import copyreg


class Number(int):
    pass


class Slotted:
    __slots__ = ("x",)


class Stated(Slotted):
    __slots__ = ()

    def __getstate__(self):
        return "state"


number = Number(5)
number.note = 1
print(copyreg._reduce_ex(number, 0)[1:])  # expect: ((<class '__main__.Number'>, <class 'int'>, 5), {'note': 1})
print(copyreg._reduce_ex(Stated(), 1)[1:])  # expect: ((<class '__main__.Stated'>, <class 'object'>, None), 'state')
for unable in Slotted(), 5:
    try:
        copyreg._reduce_ex(unable, 0)
    except TypeError as error:
        print(error)
# expect: a class that defines __slots__ without defining __getstate__ cannot be pickled
# expect: cannot pickle 'int' object
