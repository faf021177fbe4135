# zip(), map() and filter().
print(list(zip()), list(zip([1, 2, 3], "ab")), list(zip(*[(1, 2), (3, 4)])), list(zip([1], [2], strict=True)))  # expect: [] [(1, 'a'), (2, 'b')] [(1, 3), (2, 4)] [(1, 2)]
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(filter(None, [0, 1, ""])), list(filter(str.isdigit, "a1b2")))  # expect: ['1', '2'] [4, 6] [1] ['1', '2']
for f in (lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [1, 2], strict=True)), lambda: zip(5), lambda: map(str),
          lambda: list(map(5, [1])), lambda: filter(None), lambda: list(zip([1], [1], [1, 2], strict=True)), lambda: map(str, 5)):
    try:
        f()
    except (ValueError, TypeError) as error:
        print(error)  # expect: zip() argument 2 is shorter than argument 1
# expect: zip() argument 2 is longer than argument 1
# expect: 'int' object is not iterable
# expect: map() must have at least two arguments.
# expect: 'int' object is not callable
# expect: filter expected 2 arguments, got 1
# expect: zip() argument 3 is longer than arguments 1-2
# expect: 'int' object is not iterable
