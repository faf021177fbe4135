# status: 1
value = [
    1,
    2,
    3,
    4,
    5,
    1 / 0,
    6,
]
