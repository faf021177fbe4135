# Range.__iter__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list((range(5)).__iter__()))  # expect: [0, 1, 2, 3, 4]
attempt(lambda: (range(5)).__iter__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: range.__iter__())
# expect: TypeError descriptor '__iter__' of 'range' object needs an argument
attempt(lambda: range.__iter__(None))
# expect: TypeError descriptor '__iter__' requires a 'range' object but received a 'NoneType'
