# Items and slices
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1, 2)[0])  # expect: 1
attempt(lambda: (1, 2)[-3])  # expect: IndexError tuple index out of range
attempt(lambda: (1, 2, 3)[::2])  # expect: (1, 3)
attempt(lambda: (1,)['a'])  # expect: TypeError tuple indices must be integers or slices, not str
attempt(lambda: (1,)[1:])  # expect: ()
attempt(lambda: (1, 2)[None])
# expect: TypeError tuple indices must be integers or slices, not NoneType
attempt(lambda: (1,)[2 ** 70])  # expect: IndexError cannot fit 'int' into an index-sized integer
