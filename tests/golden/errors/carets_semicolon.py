# status: 1
a = 1; b = a / 0; c = 2
