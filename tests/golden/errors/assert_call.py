# status: 1
def check(n): return n > 5
assert check(3), check
