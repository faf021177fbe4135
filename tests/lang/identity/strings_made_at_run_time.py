# What makes a new str, and what gives the old one back.
import sys

a, b = "ab", "cd"
print(a + b is "abcd", a + b == "abcd", sys.intern(a + b) is sys.intern("abcd"))  # expect: False True True
print(a + "" is a, "" + a is a, a * 1 is a, a[:] is a, str(a) is a, f"{a}" is a, "".join([a]) is a)  # expect: True True True True True True True
print(a.strip() is a, a.replace("z", "") is a, a.removeprefix("z") is a, a.split("z")[0] is a, a.ljust(1) is a)  # expect: True True True True True
print(chr(97) is "a", "abc"[1] is "b", "é" is chr(233), "x".upper() is "X", "a,b".split(",")[0] is "a")  # expect: True True True False True
print("" is "".join([]), "abc"[1:1] is "", b"" is bytes(), () is tuple([]), frozenset() is frozenset())  # expect: True True True True False
