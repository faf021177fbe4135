# The last pair
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda d: (d.popitem(), d.popitem(), d))({1: 2, 3: 4}))
# expect: ((3, 4), (1, 2), {})
attempt(lambda: {}.popitem())  # expect: KeyError 'popitem(): dictionary is empty'
attempt(lambda: {}.popitem(1))  # expect: TypeError dict.popitem() takes no arguments (1 given)
