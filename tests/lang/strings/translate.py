# translate() and maketrans().
print("abc".translate({97: "xy", 98: None, 99: 100}), "abc".translate(str.maketrans("ab", "xy", "c")))  # expect: xyd xy
print(str.maketrans("ab", "cd", "e"), str.maketrans({"a": 1, 98: "x"}), "é日".translate({233: "e", 0x65E5: "ri"}))  # expect: {97: 99, 98: 100, 101: None} {97: 1, 98: 'x'} eri
print("hello".translate("abc" * 50)[:2])  # expect: cc
for arguments in (("a", "bc"), (1,), ({"ab": 1},), ({1.5: 2},), ("a", 2), ("a", "b", 3)):
    try:
        str.maketrans(*arguments)
    except (TypeError, ValueError) as error:
        print(error)  # expect: the first two maketrans arguments must have equal length
# expect: if you give only one argument to maketrans it must be a dict
# expect: string keys in translate table must be of length 1
# expect: keys in translate table must be strings or integers
# expect: maketrans() argument 2 must be str, not int
# expect: maketrans() argument 3 must be str, not int
