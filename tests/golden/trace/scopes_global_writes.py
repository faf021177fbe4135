# args: --trace-scopes=n
# only: minipy
n = 0


def up():
    global n
    n += 1


for _ in range(1000):
    up()


def many(k):
    n = k
    return lambda: n


print([many(k)() for k in range(10)])
