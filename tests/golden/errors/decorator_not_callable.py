# status: 1
@5
def f(): pass
