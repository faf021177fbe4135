# Unpacking the wrong number of items
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def unpack(value, count):
    if count == 2:
        a, b = value
    elif count == "star":
        a, *b, c = value
    return "fits"
attempt(lambda: unpack([1, 2], 2))  # expect: fits
attempt(lambda: unpack([1], 2))
# expect: ValueError not enough values to unpack (expected 2, got 1)
attempt(lambda: unpack([1, 2, 3], 2))  # expect: ValueError too many values to unpack (expected 2)
attempt(lambda: unpack(range(10), 2))  # expect: ValueError too many values to unpack (expected 2)
attempt(lambda: unpack({1: 2}, 2))
# expect: ValueError not enough values to unpack (expected 2, got 1)
attempt(lambda: unpack(5, 2))  # expect: TypeError cannot unpack non-iterable int object
attempt(lambda: unpack("ab", 2))  # expect: fits
attempt(lambda: unpack([1], "star"))
# expect: ValueError not enough values to unpack (expected at least 2, got 1)
attempt(lambda: unpack(iter([1, 2, 3]), 2))
# expect: ValueError too many values to unpack (expected 2)
attempt(lambda: unpack(iter([]), 2))
# expect: ValueError not enough values to unpack (expected 2, got 0)
