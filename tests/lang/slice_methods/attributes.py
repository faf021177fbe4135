# Start, stop, step, comparison and hash
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: slice(1, 2, 3).start)  # expect: 1
attempt(lambda: slice(5).start)  # expect: None
attempt(lambda: slice(1, 2))  # expect: slice(1, 2, None)
attempt(lambda: slice(1, 2) == slice(1, 2, None))  # expect: True
attempt(lambda: slice(1, 2) < slice(1, 3))  # expect: True
attempt(lambda: hash(slice(1, 2)) == hash(slice(1, 2)))  # expect: True
attempt(lambda: slice())  # expect: TypeError slice expected at least 1 argument, got 0
attempt(lambda: slice(1, 2, 3, 4))  # expect: TypeError slice expected at most 3 arguments, got 4
attempt(lambda: setattr(slice(1), 'start', 5))  # expect: AttributeError readonly attribute
attempt(lambda: hash(slice([])))  # expect: TypeError unhashable type: 'list'
