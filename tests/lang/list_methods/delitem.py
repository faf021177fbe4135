# Items and slices deleted
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda x: (x.__delitem__(0), x))([1, 2]))  # expect: (None, [2])
attempt(lambda: (lambda x: (x.__delitem__(slice(None, None, 2)), x))([1, 2, 3, 4]))
# expect: (None, [2, 4])
attempt(lambda: (lambda x: (x.__delitem__(slice(None, None, -1)), x))([1, 2]))  # expect: (None, [])
attempt(lambda: [1].__delitem__(1))  # expect: IndexError list assignment index out of range
attempt(lambda: [1].__delitem__('a'))
# expect: TypeError list indices must be integers or slices, not str
