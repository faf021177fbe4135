# Range.__getitem__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (range(5)).__getitem__(2))  # expect: 2
attempt(lambda: (range(5)).__getitem__(-1))  # expect: 4
attempt(lambda: (range(5)).__getitem__(9))  # expect: IndexError range object index out of range
attempt(lambda: (range(5)).__getitem__('a'))
# expect: TypeError range indices must be integers or slices, not str
attempt(lambda: (range(5)).__getitem__(slice(1, 3)))  # expect: range(1, 3)
attempt(lambda: (range(5)).__getitem__(1.0))
# expect: TypeError range indices must be integers or slices, not float
attempt(lambda: (range(5)).__getitem__(range(5)))
# expect: TypeError range indices must be integers or slices, not range
attempt(lambda: (range(5)).__getitem__(None))
# expect: TypeError range indices must be integers or slices, not NoneType
