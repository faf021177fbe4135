# partition(), rpartition(), removeprefix() and removesuffix().
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("x"), "abc".rpartition("x"))  # expect: ('a', '=', 'b=c') ('a=b', '=', 'c') ('abc', '', '') ('', '', 'abc')
print("unhappy".removeprefix("un"), "unhappy".removesuffix("happy"), "aa".removeprefix("a"), "a".removesuffix(""))  # expect: happy un a a
try:
    "a".partition("")
except ValueError as error:
    print(error)  # expect: empty separator
try:
    "a".partition(1)
except TypeError as error:
    print(error)  # expect: must be str, not int
try:
    "a".removeprefix(("a",))
except TypeError as error:
    print(error)  # expect: removeprefix() argument must be str, not tuple
