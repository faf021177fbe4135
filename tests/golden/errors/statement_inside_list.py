# status: 1
def g(**k):
    return k["x"] + k[
        "y"
    ]
result = [
    g(x=1,
      y=2),
    g(
        x=1,
        y="a",
    ),
    3,
]
