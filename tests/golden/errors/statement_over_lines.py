# status: 1
def f(a, b, c):
    raise ValueError(
        "a long message "
        f"{a}"
    )
x = f(
    1,
    2,
    3,
)
