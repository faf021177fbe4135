# status: 1
it = (1 / x for x in [1, 0])
for value in it:
    print(value)
