# len(local) where len, or what it measures, is not what it was the last time.
import builtins

class Sized:
    def __len__(self):
        return 7

class Longer(list):
    def __len__(self):
        return 100 + list.__len__(self)

def measure(value):
    return len(value)

for value in [1, 2], "abc", {1: 2}, (1, 2, 3, 4), b"12345", {1, 2}, range(6), Sized(), Longer([1]), "":
    print(measure(value))  # expect: 2
# expect: 3
# expect: 1
# expect: 4
# expect: 5
# expect: 2
# expect: 6
# expect: 7
# expect: 101
# expect: 0
try:
    measure(5)
except TypeError as error:
    print(error)  # expect: object of type 'int' has no len()

own = builtins.len
builtins.len = lambda value: "another"
print(measure([1]))  # expect: another
builtins.len = own
print(measure([1]))  # expect: 1
len = lambda value: "the module's"
print(measure([1]))  # expect: the module's
del len
print(measure([1]))  # expect: 1
del builtins.len
try:
    measure([1])
except NameError as error:
    print(error)  # expect: name 'len' is not defined
builtins.len = own
print(measure([1, 2, 3]))  # expect: 3
