# status: 1
f = 5
match 1:
    case f():
        pass
