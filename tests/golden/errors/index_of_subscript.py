# status: 1
d = {"a": {"b": [1, 2, 3]}}
try:
    d["a"]["c"][0]
except KeyError as e:
    print(repr(e))
x = d["a"]["b"][10]
