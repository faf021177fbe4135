# Range.__bool__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (range(5)).__bool__())  # expect: True
attempt(lambda: (range(5)).__bool__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: range.__bool__())
# expect: TypeError descriptor '__bool__' of 'range' object needs an argument
attempt(lambda: range.__bool__(None))
# expect: TypeError descriptor '__bool__' requires a 'range' object but received a 'NoneType'
