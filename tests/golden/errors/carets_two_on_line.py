# status: 1
x = [1]; y = x[0] + x[1]
