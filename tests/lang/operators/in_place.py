# In-place methods, and what happens without them
class InPlace:
    def __init__(self, log):
        self.log = log
    def __iadd__(self, other):
        self.log.append(other)
        return self
    def __imatmul__(self, other):
        return "matmul"
    def __ipow__(self, other):
        return "pow"
made = same = InPlace([])
made += 1
print(made is same, made.log)  # expect: True [1]
made @= 2
same **= 3
print(made, same)  # expect: matmul pow
x = (1, [2])
try:
    x[1] += [3]
except TypeError as error:
    print(error, x)  # expect: 'tuple' object does not support item assignment (1, [2, 3])
y = 5
y += 2.5
print(y)  # expect: 7.5
class ListSub(list):
    def __radd__(self, other):
        return "radd"
z = ListSub([1])
try:
    z += 1
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
