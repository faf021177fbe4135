# status: 1
x = 5
print(f"{x.foo} and {x!r:>{y}}")
