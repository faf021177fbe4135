# Items and slices
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: [1, 2, 3][0])  # expect: 1
attempt(lambda: [1, 2, 3][-1])  # expect: 3
attempt(lambda: [1, 2, 3][1:])  # expect: [2, 3]
attempt(lambda: [1, 2, 3][::-2])  # expect: [3, 1]
attempt(lambda: [1][1])  # expect: IndexError list index out of range
attempt(lambda: [1]['a'])  # expect: TypeError list indices must be integers or slices, not str
attempt(lambda: [1][1.0])  # expect: TypeError list indices must be integers or slices, not float
attempt(lambda: [1][None])
# expect: TypeError list indices must be integers or slices, not NoneType
attempt(lambda: [1, 2][True])  # expect: 2
attempt(lambda: [1][2 ** 70])  # expect: IndexError cannot fit 'int' into an index-sized integer
attempt(lambda: [1, 2, 3][5:1])  # expect: []
