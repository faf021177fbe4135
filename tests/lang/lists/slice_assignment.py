# Assigning to and deleting slices.
a = [1, 2, 3, 4, 5]
a[1:3] = "xyz"
print(a)  # expect: [1, 'x', 'y', 'z', 4, 5]
a[::2] = [0, 0, 0]
print(a)  # expect: [0, 'x', 0, 'z', 0, 5]
del a[1::2]
print(a)  # expect: [0, 0, 0]
a[1:1] = a
print(a)  # expect: [0, 0, 0, 0, 0, 0]
a[:] = range(3)
print(a, a[::-1], a[5:], a[-2:])  # expect: [0, 1, 2] [2, 1, 0] [] [1, 2]
for f in (lambda: a.__setitem__(slice(None, None, 2), [1]), lambda: a.__setitem__(slice(0, 1), 5),
          lambda: a.__setitem__(slice(None, None, 0), []), lambda: a.__setitem__("x", 1), lambda: a.__setitem__(9, 1)):
    try:
        f()
    except (ValueError, TypeError, IndexError) as error:
        print(error)  # expect: attempt to assign sequence of size 1 to extended slice of size 2
# expect: must assign iterable to extended slice
# expect: slice step cannot be zero
# expect: list indices must be integers or slices, not str
# expect: list assignment index out of range
