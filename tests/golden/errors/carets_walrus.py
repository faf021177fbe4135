# status: 1
if (n := int("x")) > 5:
    pass
