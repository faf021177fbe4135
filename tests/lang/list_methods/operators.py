# +, *, comparisons and in
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: [1] + [2])  # expect: [1, 2]
attempt(lambda: [1] + (2,))  # expect: TypeError can only concatenate list (not "tuple") to list
attempt(lambda: [1] * 2)  # expect: [1, 1]
attempt(lambda: 2 * [1])  # expect: [1, 1]
attempt(lambda: [1] * -1)  # expect: []
attempt(lambda: [1] * 1.5)  # expect: TypeError can't multiply sequence by non-int of type 'float'
attempt(lambda: [1, 2] < [1, 3])  # expect: True
attempt(lambda: [1] < [1, 0])  # expect: True
attempt(lambda: [] < [0])  # expect: True
attempt(lambda: [1] == (1,))  # expect: False
attempt(lambda: [1] < (1,))
# expect: TypeError '<' not supported between instances of 'list' and 'tuple'
attempt(lambda: 2 in [1, 2])  # expect: True
attempt(lambda: [1] in [[1]])  # expect: True
attempt(lambda: [[]] * 2)  # expect: [[], []]
