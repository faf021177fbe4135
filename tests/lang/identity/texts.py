# `is` on strings: literals, interning, texts made at run time.
import sys

a = "hello"
b = "hello"
print(a is b)  # expect: True
c = "".join(["hel", "lo"])
print(c == a, c is a, sys.intern(c) is a)  # expect: True False True
one = "hello"
print(one is a)  # expect: True
d = "hello world!"
e = "hello world!"
print(d is e)  # expect: True


def f():
    return "hello"


print(f() is a)  # expect: True
three = "aaa"
print("a" * 3 is three)  # expect: True
letter = "a"
print("".join(["a"]) is letter)  # expect: True
x = "ab"
print(x[0] is letter, x[:] is x, str(x) is x)  # expect: True True True
print(chr(97) is letter)  # expect: True
