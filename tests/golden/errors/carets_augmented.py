# status: 1
x = "a"
x += 1
