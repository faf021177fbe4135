# +, *, comparisons and in
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1,) + (2,))  # expect: (1, 2)
attempt(lambda: (1,) + [2])  # expect: TypeError can only concatenate tuple (not "list") to tuple
attempt(lambda: (1, 2) * 2)  # expect: (1, 2, 1, 2)
attempt(lambda: 2 * (1,))  # expect: (1, 1)
attempt(lambda: (1,) * 'a')  # expect: TypeError can't multiply sequence by non-int of type 'str'
attempt(lambda: (1, 2) < (1, 3))  # expect: True
attempt(lambda: (1,) < (1, 2))  # expect: True
attempt(lambda: (1,) == [1])  # expect: False
attempt(lambda: (1,) < [1])
# expect: TypeError '<' not supported between instances of 'tuple' and 'list'
attempt(lambda: 1 in (1, 2))  # expect: True
attempt(lambda: () == ())  # expect: True
