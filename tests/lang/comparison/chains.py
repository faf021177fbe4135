# A chain evaluates each operand once, and stops early.
def show(x):
    log.append(x)
    return x


log = []
print(show(1) < show(2) < show(3), log)  # expect: True [1, 2, 3]
log = []
print(show(1) < show(0) < show(5), log)  # expect: False [1, 0]
print(1 < 2 < 3 > 2 != 5, 1 < 3 < 2, 1 == 1.0 == True, "a" < "b" < "c", 3 > 2 is not None)  # expect: True False True True True
print((1 < 2) < 3, not 1 < 2, 1 in [1] == [1])  # expect: True False True
