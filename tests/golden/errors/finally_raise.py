# status: 1
try:
    raise KeyError("lost?")
finally:
    [][1]
