# status: 1
value = (
    1
    + 2
    + 3
    + 4
    + None
    + 5
)
