# status: 1
d = {}
d["a"] += 1
