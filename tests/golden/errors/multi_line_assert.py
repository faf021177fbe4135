# status: 1
x = [1, 2]
assert (
    len(x) == 3
), f"length is {len(x)}"
