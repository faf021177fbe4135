# status: 1
action = lambda x: x / 0
action(1)
