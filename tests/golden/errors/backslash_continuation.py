# status: 1
x = 1 + \
    2 + \
    None
