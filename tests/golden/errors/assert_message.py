# status: 1
assert not [1], "must be empty"
