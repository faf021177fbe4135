# status: 1
match [1, 2]:
    case [a, b]:
        print(a / (b - 2))
