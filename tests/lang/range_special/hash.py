# Range.__hash__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (range(5)).__hash__())  # expect: 5795932985296280846
attempt(lambda: (range(5)).__hash__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: range.__hash__())
# expect: TypeError descriptor '__hash__' of 'range' object needs an argument
attempt(lambda: range.__hash__(None))
# expect: TypeError descriptor '__hash__' requires a 'range' object but received a 'NoneType'
