# status: 1
print(sorted([3, 1, None], key=lambda x: x + 1))
