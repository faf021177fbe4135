# find(), index() and count() with bounds.
print("abcabc".find("c"), "abcabc".rfind("c"), "abc".find("z"), "abc".find("", 3), "abc".find("", 4))  # expect: 2 5 -1 3 -1
print("abc".find("a", -100, 100), "abc".find("c", -1), "abc".find("b", None, 1), "abc".find("a", 2**70))  # expect: 0 2 -1 -1
print("aaa".count("aa"), "abc".count(""), "abc".count("", 5), "日本日".rfind("日"), "a😀a😀".count("😀"))  # expect: 1 4 0 2 2
try:
    "abc".index("z")
except ValueError as error:
    print(error)  # expect: substring not found
try:
    "abc".find(1)
except TypeError as error:
    print(error)  # expect: find() argument 1 must be str, not int
try:
    "abc".find("a", "x")
except TypeError as error:
    print(error)  # expect: slice indices must be integers or None or have an __index__ method
