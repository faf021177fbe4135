# The errors of unpacking.
def check(action):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(error)

def too_few():
    a, b, c = 1, 2

def too_many():
    a, b = 1, 2, 3

def too_few_for_star():
    a, *b, c = [1]

def no_iterable():
    a, b = 5

def too_many_keys():
    a, b = {1: 2, 3: 4, 5: 6}

for action in too_few, too_many, too_few_for_star, no_iterable, too_many_keys:
    check(action)
    # expect: not enough values to unpack (expected 3, got 2)
    # expect: too many values to unpack (expected 2)
    # expect: not enough values to unpack (expected at least 2, got 1)
    # expect: cannot unpack non-iterable int object
    # expect: too many values to unpack (expected 2)
