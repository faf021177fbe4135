# `return a + b` in every kind of function, with operands of every kind.
def add(a, b):
    return a + b


def subtract(a, b):
    return a - b


def multiply(a, b):
    return a * b


def one_more(n):
    return n + 1


print(add(2, 3), subtract(2, 3), multiply(2, 3), one_more(4))  # expect: 5 -1 6 5
print(multiply(2**40, 2**40), one_more(2**58 - 1), subtract(-(2**58), 1))  # expect: 1208925819614629174706176 288230376151711744 -288230376151711745
print(add("a", "b"), multiply([0], 2), add(1.5, 2), multiply(0.0, 1.0), one_more(True))  # expect: ab [0, 0] 3.5 0.0 2


class Wrong:
    def __init__(self, a, b):
        return a + b


try:
    Wrong(1, 2)
except TypeError as error:
    print(error)  # expect: __init__() should return None, not 'int'


def numbers(a, b):
    yield a
    return a + b


iterator = numbers(1, 2)
next(iterator)
try:
    next(iterator)
except StopIteration as stop:
    print(stop.value)  # expect: 3


def deep(n):
    return n + deep(n + 1)


try:
    deep(0)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
print(eval("a - b", {"a": 5, "b": 3}), sorted([3, 1, 2], key=lambda n: n * -1))  # expect: 2 [3, 2, 1]
