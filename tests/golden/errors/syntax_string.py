# status: 1
x = 'abc
