# A mappingproxy refuses |=, and gives a dict for |
proxy = type("C", (), {"a": 1}).__dict__
print(({"b": 2} | proxy)["a"], type(proxy | {}).__name__)
try:
    proxy |= {"c": 3}
except TypeError as error:
    print(error)
print(float.__getformat__("double"))
# expect: 1 dict
# expect: '|=' is not supported by mappingproxy; use '|' instead
# expect: IEEE, little-endian
