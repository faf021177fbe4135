# Items and slices set
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda x: (x.__setitem__(0, 9), x))([1, 2]))  # expect: (None, [9, 2])
attempt(lambda: (lambda x: (x.__setitem__(slice(0, 1), 'ab'), x))([1, 2]))
# expect: (None, ['a', 'b', 2])
attempt(lambda: (lambda x: (x.__setitem__(slice(None, None, 2), [7, 8]), x))([1, 2, 3]))
# expect: (None, [7, 2, 8])
attempt(lambda: [1, 2, 3].__setitem__(slice(None, None, 2), [1]))
# expect: ValueError attempt to assign sequence of size 1 to extended slice of size 2
attempt(lambda: [1].__setitem__(1, 0))  # expect: IndexError list assignment index out of range
attempt(lambda: [1].__setitem__('a', 0))
# expect: TypeError list indices must be integers or slices, not str
attempt(lambda: [1].__setitem__(slice(0, 1), 5))
# expect: TypeError must assign iterable to extended slice
attempt(lambda: (lambda x: (x.__setitem__(slice(1, 1), x), x))([1, 2]))
# expect: (None, [1, 1, 2, 2])
