# In place, stable, with key and reverse
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda x: (x.sort(), x))([3, 1, 2]))  # expect: (None, [1, 2, 3])
attempt(lambda: (lambda x: (x.sort(reverse=True), x))([1, 3, 2]))  # expect: (None, [3, 2, 1])
attempt(lambda: (lambda x: (x.sort(key=len), x))(['bb', 'a', 'cc', 'd']))
# expect: (None, ['a', 'd', 'bb', 'cc'])
attempt(lambda: (lambda x: (x.sort(key=len, reverse=True), x))(['bb', 'a', 'cc', 'd']))
# expect: (None, ['bb', 'cc', 'a', 'd'])
attempt(lambda: [1, 'a'].sort())
# expect: TypeError '<' not supported between instances of 'str' and 'int'
attempt(lambda: [1].sort(5))  # expect: TypeError sort() takes no positional arguments
attempt(lambda: [1].sort(key=5))  # expect: TypeError 'int' object is not callable
attempt(lambda: [1, 2].sort(key=lambda a, b: 0))
# expect: TypeError <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'b'
attempt(lambda: [1j, 2j].sort())
# expect: TypeError '<' not supported between instances of 'complex' and 'complex'
attempt(lambda: [1].sort(reverse='x'))  # expect: None
