# status: 1
values = [1, 2]
print([undefined + v for v in values])
