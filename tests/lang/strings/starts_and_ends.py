# startswith() and endswith() with tuples and bounds.
print("abc".startswith("a"), "abc".startswith(("x", "a")), "abc".startswith(()), "abc".startswith("b", 1))  # expect: True True False True
print("abc".endswith("c", 0, 2), "abc".endswith(("b", "bc")), "abc".startswith("", 3), "abc".startswith("", 4))  # expect: False True True False
try:
    "abc".startswith(["a"])
except TypeError as error:
    print(error)  # expect: startswith first arg must be str or a tuple of str, not list
try:
    "abc".endswith(("x", 1))
except TypeError as error:
    print(error)  # expect: tuple for endswith must only contain str, not int
