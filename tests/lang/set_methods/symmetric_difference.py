# Items of one of two
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: {1, 2}.symmetric_difference([2, 3]))  # expect: {1, 3}
attempt(lambda: {1, 2} ^ {2, 3})  # expect: {1, 3}
attempt(lambda: {1} ^ [1])  # expect: TypeError unsupported operand type(s) for ^: 'set' and 'list'
attempt(lambda: {1}.symmetric_difference())
# expect: TypeError set.symmetric_difference() takes exactly one argument (0 given)
attempt(lambda: {1}.symmetric_difference([1, 1]))  # expect: set()
