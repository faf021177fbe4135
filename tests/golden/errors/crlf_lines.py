# status: 1
x = 1
y = x + "a"
