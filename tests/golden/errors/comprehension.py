# status: 1
items = [1, 2, "three"]
print([item * 2 for item in items])
print([-item for item in items])
