# args: --trace-refs
# only: minipy
a = "hello"
b = a
n = 1000
small = 7
pi = 3.14
t = (1, "x")
made = "".join(["he", "llo"])
del a, b
