# status: 1
def f(a):
    return (a
            .b
            .c)

f(1)
