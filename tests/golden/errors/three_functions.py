# status: 1
def first(x):
    return second(x) + 1


def second(x):
    return third(x, 0)


def third(x, y):
    return (x + 1) / y


print("before")
first(3)
