# What object.__new__ shows and refuses
print(repr(object.__new__).split(" at ")[0], repr(int.__new__).split(" at ")[0])


class Number(int):
    pass


class Made(int):
    def __new__(cls):
        return int.__new__(cls, 3)


for cls in (int, Number, Made, list):
    try:
        object.__new__(cls)
    except TypeError as error:
        print(error)
for wrong in ((), (1, 2)):
    try:
        object.__subclasshook__(*wrong)
    except TypeError as error:
        print(error)
print(object.__subclasshook__(1), float.__getformat__("double"))
mapping = int.__dict__
try:
    mapping |= {}
except TypeError as error:
    print(error)
# expect: <built-in method __new__ of type object <built-in method __new__ of type object
# expect: object.__new__(int) is not safe, use int.__new__()
# expect: object.__new__(Number) is not safe, use Number.__new__()
# expect: object.__new__(Made) is not safe, use int.__new__()
# expect: object.__new__(list) is not safe, use list.__new__()
# expect: object.__subclasshook__() takes exactly one argument (0 given)
# expect: object.__subclasshook__() takes exactly one argument (2 given)
# expect: NotImplemented IEEE, little-endian
# expect: '|=' is not supported by mappingproxy; use '|' instead
