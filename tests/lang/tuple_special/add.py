# Tuple.__add__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ((1, 2)).__add__((3,)))  # expect: (1, 2, 3)
attempt(lambda: ((1, 2)).__add__([3]))
# expect: TypeError can only concatenate tuple (not "list") to tuple
attempt(lambda: ((1, 2)).__add__(2))
# expect: TypeError can only concatenate tuple (not "int") to tuple
attempt(lambda: ((1, 2)).__add__(-1))
# expect: TypeError can only concatenate tuple (not "int") to tuple
attempt(lambda: ((1, 2)).__add__('ab'))
# expect: TypeError can only concatenate tuple (not "str") to tuple
attempt(lambda: ((1, 2)).__add__(None))
# expect: TypeError can only concatenate tuple (not "NoneType") to tuple
attempt(lambda: ((1, 2)).__add__((1, 2)))  # expect: (1, 2, 1, 2)
attempt(lambda: ((1, 2)).__add__(1.5))
# expect: TypeError can only concatenate tuple (not "float") to tuple
attempt(lambda: (()).__add__((3,)))  # expect: (3,)
attempt(lambda: (()).__add__([3]))
# expect: TypeError can only concatenate tuple (not "list") to tuple
attempt(lambda: (()).__add__(2))
# expect: TypeError can only concatenate tuple (not "int") to tuple
attempt(lambda: (()).__add__(-1))
# expect: TypeError can only concatenate tuple (not "int") to tuple
attempt(lambda: (()).__add__('ab'))
# expect: TypeError can only concatenate tuple (not "str") to tuple
attempt(lambda: (()).__add__(None))
# expect: TypeError can only concatenate tuple (not "NoneType") to tuple
