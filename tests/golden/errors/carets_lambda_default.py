# status: 1
f = lambda x=1 / 0: x
