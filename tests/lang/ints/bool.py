# bool is an int with two values.
print(True + True, True * 3, -True, True / 2, sum([True, False, True]))  # expect: 2 3 -1 0.5 2
print(True == 1, True is (1 == 1), isinstance(True, int), issubclass(bool, int))  # expect: True True True True
print(bool([]), bool("False"), bool(0.0), bool(None), bool(object()))  # expect: False True False False True
print(str(True), repr(False), int(True), f"{True:d}", "%d" % True, f"{True:>6}")  # expect: True False 1 1 1      1
try:
    class Third(bool):
        pass
except TypeError as error:
    print(error)  # expect: type 'bool' is not an acceptable base type
