# `is` on numbers, as in the classic demos.
print(int("256") is int("256"))  # expect: True
print(int("257") is int("257"))  # expect: False
print(int("-5") is int("-5"))  # expect: True
print(int("-6") is int("-6"))  # expect: False
a = 1000
b = 1000
print(a is b)  # expect: True
c = a
print(c is a)  # expect: True
d = int("1000")
e = int("1000")
print(d is e, d is d, d == e)  # expect: False True True
f = d
print(f is d)  # expect: True
x = float("1.5")
y = float("1.5")
print(x == y, x is x)  # expect: True True


def literal():
    return 1000


print(literal() is literal())  # expect: True
box = [d]
print(box[0] is d, d in box)  # expect: True True
print(a + 1 is a + 1, 5 + int("1") is 6 + int("0"))  # expect: False True
