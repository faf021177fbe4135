# status: 1
a = [1] < [2] < 3
