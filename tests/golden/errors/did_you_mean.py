# status: 1
counter = 1


def f():
    print(conter)


f()
