x = 1


def g():
    return x / 0


g()
