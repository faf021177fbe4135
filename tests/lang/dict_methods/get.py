# A value or a default
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: {1: 2}.get(1))  # expect: 2
attempt(lambda: {1: 2}.get(5))  # expect: None
attempt(lambda: {1: 2}.get(5, 'd'))  # expect: d
attempt(lambda: {1: 2}.get(True))  # expect: 2
attempt(lambda: {}.get([]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: {}.get())  # expect: TypeError get expected at least 1 argument, got 0
attempt(lambda: {}.get(1, 2, 3))  # expect: TypeError get expected at most 2 arguments, got 3
attempt(lambda: {}.get(1, default=2))  # expect: TypeError dict.get() takes no keyword arguments
