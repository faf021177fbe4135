# args: --trace-refs
# only: minipy
a = [1]
b = [2]
a, b = b, a
a = b
del a
del b
