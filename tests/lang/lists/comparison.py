# Lists compare item by item; lists and tuples are never equal.
print([1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 9], [1, [2, 3]] <= [1, [2, 3]], [1] == [1.0], [1] == (1,))  # expect: True True True True True True False
print([1, 2, 3].__lt__([4]), [1].__eq__(5), [1] != [2])  # expect: True NotImplemented True
for f in (lambda: [1] < (1,), lambda: [1, "a"] < [1, 2], lambda: [] < 5, lambda: [1] + (2,), lambda: [1] * 1.5, lambda: hash([])):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: '<' not supported between instances of 'list' and 'tuple'
# expect: '<' not supported between instances of 'str' and 'int'
# expect: '<' not supported between instances of 'list' and 'int'
# expect: can only concatenate list (not "tuple") to list
# expect: can't multiply sequence by non-int of type 'float'
# expect: unhashable type: 'list'
