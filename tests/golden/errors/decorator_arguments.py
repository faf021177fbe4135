# status: 1
def times(n):
    def wrap(f):
        def inner(*a):
            for _ in range(n):
                f(*a)
        return inner
    return wrap

@times(2)
def show(x):
    print(x + 1)

show("a")
