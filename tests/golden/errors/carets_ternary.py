# status: 1
value = 1 / 0 if True else 2
