# status: 1
next(iter([]))
