# status: 1
def f(*a): raise ValueError(a)

f(
    1,
    [2,
     3],
    "x",
)
