# status: 1
if (1 +
        1 == 2 and
        undefined_thing):
    pass
