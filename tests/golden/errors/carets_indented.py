# status: 1
if True:
    if True:
        if True:
            [1, 2][7]
