# status: 1
x = 5
x()()
