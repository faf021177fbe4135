# status: 1
match 5:
    case n if n.missing:
        pass
