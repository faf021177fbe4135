# status: 1
def half(x): return x / 2
print(list(map(half, [2, "b"])))
