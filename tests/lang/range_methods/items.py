# Items, slices, length
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: range(5)[0])  # expect: 0
attempt(lambda: range(5)[-1])  # expect: 4
attempt(lambda: range(0, 10, 3)[1:])  # expect: range(3, 12, 3)
attempt(lambda: range(5)[::-1])  # expect: range(4, -1, -1)
attempt(lambda: range(5)[5])  # expect: IndexError range object index out of range
attempt(lambda: range(5)['a'])
# expect: TypeError range indices must be integers or slices, not str
attempt(lambda: len(range(0, 10, 3)))  # expect: 4
attempt(lambda: len(range(5, 0)))  # expect: 0
attempt(lambda: len(range(2 ** 70)))
# expect: OverflowError Python int too large to convert to C ssize_t
attempt(lambda: range(2 ** 70)[2 ** 69])  # expect: 590295810358705651712
attempt(lambda: range(10)[2:8:3])  # expect: range(2, 8, 3)
