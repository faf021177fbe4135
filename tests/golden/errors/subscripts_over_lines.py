# status: 1
d = {"k": {}}
z = d["k"][
    "a"
][
    "b"
]
