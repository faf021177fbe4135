# args: --trace-refs=all
# only: minipy
def f(x):
    return x


g = f
for i in range(2):
    f(i)
