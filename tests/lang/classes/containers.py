# Container and iteration protocols.
class Box:
    def __init__(self):
        self.items = {}

    def __getitem__(self, key):
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __delitem__(self, key):
        del self.items[key]

    def __contains__(self, key):
        return key in self.items

    def __iter__(self):
        return iter(sorted(self.items))

    def __len__(self):
        return len(self.items)

    def __missing__(self, key):
        return "unused"


b = Box()
b["x"] = 1
b["a"] = 2
print(b["x"], "x" in b, list(b), len(b))  # expect: 1 True ['a', 'x'] 2
del b["x"]
print(list(b))  # expect: ['a']
b[1:2] = "slice"
print(b[slice(1, 2)] if False else len(b))  # expect: 2


class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("done")
        self.n -= 1
        return self.n


print(list(Count(3)), sum(Count(4)), max(Count(3)), 2 in Count(5))  # expect: [2, 1, 0] 6 2 True
try:
    next(Count(0))
except StopIteration as stop:
    print("stopped with", stop.value)  # expect: stopped with done


class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * i


print(list(Old()), 4 in Old(), [*Old()])  # expect: [0, 1, 4] True [0, 1, 4]


class NotIterable:
    __iter__ = None

    def __getitem__(self, i):
        return i


try:
    list(NotIterable())
except TypeError as error:
    print(error)  # expect: 'NotIterable' object is not iterable


class NoContainer:
    __contains__ = None


try:
    1 in NoContainer()
except TypeError as error:
    print(error)  # expect: 'NoContainer' object is not a container


class D(dict):
    def __missing__(self, key):
        return key * 2


print(D()["ab"], D(a=1)["a"])  # expect: abab 1


class Bad:
    def __iter__(self):
        return 5


try:
    for i in Bad():
        pass
except TypeError as error:
    print(error)  # expect: iter() returned non-iterator of type 'int'
try:
    Bad()[0]
except TypeError as error:
    print(error)  # expect: 'Bad' object is not subscriptable
try:
    Bad()[0] = 1
except TypeError as error:
    print(error)  # expect: 'Bad' object does not support item assignment
try:
    del Bad()[0]
except TypeError as error:
    print(error)  # expect: 'Bad' object doesn't support item deletion
