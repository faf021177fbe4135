# status: 1
d = {"a": {"b": [1, 2]}}
print(d["a"]["b"][0] + d["a"]["c"][1])
