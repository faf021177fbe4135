# Tuple.__getitem__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ((1, 2)).__getitem__((3,)))
# expect: TypeError tuple indices must be integers or slices, not tuple
attempt(lambda: ((1, 2)).__getitem__([3]))
# expect: TypeError tuple indices must be integers or slices, not list
attempt(lambda: ((1, 2)).__getitem__(2))  # expect: IndexError tuple index out of range
attempt(lambda: ((1, 2)).__getitem__(-1))  # expect: 2
attempt(lambda: ((1, 2)).__getitem__('ab'))
# expect: TypeError tuple indices must be integers or slices, not str
attempt(lambda: ((1, 2)).__getitem__(None))
# expect: TypeError tuple indices must be integers or slices, not NoneType
attempt(lambda: ((1, 2)).__getitem__((1, 2)))
# expect: TypeError tuple indices must be integers or slices, not tuple
attempt(lambda: ((1, 2)).__getitem__(1.5))
# expect: TypeError tuple indices must be integers or slices, not float
attempt(lambda: (()).__getitem__((3,)))
# expect: TypeError tuple indices must be integers or slices, not tuple
attempt(lambda: (()).__getitem__([3]))
# expect: TypeError tuple indices must be integers or slices, not list
attempt(lambda: (()).__getitem__(2))  # expect: IndexError tuple index out of range
attempt(lambda: (()).__getitem__(-1))  # expect: IndexError tuple index out of range
attempt(lambda: (()).__getitem__('ab'))
# expect: TypeError tuple indices must be integers or slices, not str
attempt(lambda: (()).__getitem__(None))
# expect: TypeError tuple indices must be integers or slices, not NoneType
