# status: 1
assert 0, (1, "two")
