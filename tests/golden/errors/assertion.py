# status: 1
x = 3
assert x == 3, "not shown"
assert x < 2, f"{x} is too much"
