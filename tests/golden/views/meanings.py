# args: --dis=explain
x = [1, 2]
print(x[0] + 1)
