# property: getter, setter, deleter, errors, inheritance.
class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def degrees(self):
        "Above absolute zero."
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        self._degrees = None

    @property
    def kelvin(self):
        return self.degrees + 273.15


c = Celsius(20)
print(c.degrees, c.kelvin)  # expect: 20 293.15
c.degrees = 30
print(c.degrees)  # expect: 30
try:
    c.degrees = -300
except ValueError as error:
    print(error)  # expect: too cold
try:
    c.kelvin = 1
except AttributeError as error:
    print(error)  # expect: property 'kelvin' of 'Celsius' object has no setter
try:
    del c.kelvin
except AttributeError as error:
    print(error)  # expect: property 'kelvin' of 'Celsius' object has no deleter
del c.degrees
print(c.degrees)  # expect: None
print(Celsius.degrees.__doc__, Celsius.degrees.fget.__name__, Celsius.kelvin.fset)  # expect: Above absolute zero. degrees None
print(Celsius.degrees.__name__)  # expect: degrees
print(type(Celsius.__dict__["kelvin"]))  # expect: <class 'property'>


class Write:
    x = property(None, lambda self, value: None)


try:
    Write().x
except AttributeError as error:
    print(error)  # expect: property 'x' of 'Write' object has no getter
Write().x = 3


class Sub(Celsius):
    @Celsius.kelvin.getter
    def kelvin(self):
        return "patched"


print(Sub(1).kelvin, Sub(1).degrees)  # expect: patched 1
