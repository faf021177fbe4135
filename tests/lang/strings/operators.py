# +, *, in and comparison.
print("a" + "é" + "日", "ab" * 3, 0 * "ab" + "|", "ell" in "hello", "" in "", "日" in "a日")  # expect: aé日 ababab | True True True
print("a" < "b", "B" < "a", "é" > "z", "😀" > "日", "abc" >= "ab", "a" == 1, "a" != b"a")  # expect: True True True True True False True


def message(f):
    try:
        f()
    except TypeError as error:
        return str(error)


print(message(lambda: "a" + 1))  # expect: can only concatenate str (not "int") to str
print(message(lambda: "a" < 1))  # expect: '<' not supported between instances of 'str' and 'int'
print(message(lambda: 1 in "a"))  # expect: 'in <string>' requires string as left operand, not int
print(message(lambda: "a" * "b"))  # expect: can't multiply sequence by non-int of type 'str'
print(message(lambda: "a" - "b"))  # expect: unsupported operand type(s) for -: 'str' and 'str'
