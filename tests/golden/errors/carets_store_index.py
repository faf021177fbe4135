# status: 1
items = [1]
items[5] = items[0]
