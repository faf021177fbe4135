# status: 1
x = 1   /    0
