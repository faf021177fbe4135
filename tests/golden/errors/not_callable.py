# status: 1
x = 5
print(x(1)(2))
