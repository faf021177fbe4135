# slice objects and what they select.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), s.indices(5), slice(-3, None).indices(10), slice(None, None, -1).indices(3))  # expect: slice(1, 10, 2) 1 10 2 slice(None, 5, None) (1, 5, 2) (7, 10, 1) (2, -1, -1)
print(slice(2**100).indices(5), slice(10, 0, -3).indices(7), slice(0, 5).indices(2**70), slice(1, 2) == slice(1, 2), hash(s) == hash(slice(1, 10, 2)))  # expect: (0, 5, 1) (6, 0, -3) (0, 5, 1) True True
print("abcdef"[s], list(range(12))[s], (1, 2, 3)[slice(None, None, -1)])  # expect: bdf [1, 3, 5, 7, 9] (3, 2, 1)
for f in (lambda: slice(None, None, 0).indices(5), lambda: slice("a").indices(5), lambda: slice(5).indices(-1), lambda: slice(), lambda: setattr(s, "start", 1)):
    try:
        f()
    except (ValueError, TypeError, AttributeError) as error:
        print(error)  # expect: slice step cannot be zero
# expect: slice indices must be integers or None or have an __index__ method
# expect: length should not be negative
# expect: slice expected at least 1 argument, got 0
# expect: readonly attribute
