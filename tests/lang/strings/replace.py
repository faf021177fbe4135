# replace() with counts and empty texts.
print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("a", "", -1), "abc".replace("", "-"))  # expect: bbb bba  -a-b-c-
print("abc".replace("", "-", 2), "aaa".replace("a", "b", count=1), "".replace("", "x"), "a日".replace("日", "é"))  # expect: -a-bc baa x aé
try:
    "a".replace("a", 1)
except TypeError as error:
    print(error)  # expect: replace() argument 2 must be str, not int
try:
    "a".replace("a")
except TypeError as error:
    print(error)  # expect: replace() takes at least 2 positional arguments (1 given)
