# Starred and nested unpacking, and its errors.
a, *b = 1, 2, 3
*c, d = "xyz"
(e, f), [g, *h] = (1, 2), range(3)
print(a, b, c, d, e, f, g, h, [*range(2), *"ab"], {**{"a": 1}, "b": 2})  # expect: 1 [2, 3] ['x', 'y'] z 1 2 0 [1, 2] [0, 1, 'a', 'b'] {'a': 1, 'b': 2}
first, *_, last = [1, 2]
print(first, _, last)  # expect: 1 [] 2
for code in ("a, b = [1]", "a, b = [1, 2, 3]", "a, *b, c = [1]", "a, b = 5", "[*5]", "a, b = None"):
    try:
        exec(code)
    except (ValueError, TypeError) as error:
        print(error)  # expect: not enough values to unpack (expected 2, got 1)
# expect: too many values to unpack (expected 2)
# expect: not enough values to unpack (expected at least 2, got 1)
# expect: cannot unpack non-iterable int object
# expect: Value after * must be an iterable, not int
# expect: cannot unpack non-iterable NoneType object
