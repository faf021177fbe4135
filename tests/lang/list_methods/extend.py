# All items of an iterable
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda x: (x.extend('ab'), x))([1]))  # expect: (None, [1, 'a', 'b'])
attempt(lambda: (lambda x: (x.extend(x), x))([1, 2]))  # expect: (None, [1, 2, 1, 2])
attempt(lambda: (lambda x: (x.extend(i for i in range(2)), x))([]))  # expect: (None, [0, 1])
attempt(lambda: [].extend(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: [].extend({'k': 1}))  # expect: None
attempt(lambda: [].extend())  # expect: TypeError list.extend() takes exactly one argument (0 given)
