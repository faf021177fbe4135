# status: 1
1 = x
