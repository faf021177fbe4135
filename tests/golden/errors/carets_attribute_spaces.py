# status: 1
a = 1
a . b
