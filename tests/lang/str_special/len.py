# Str.__len__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__len__())  # expect: 3
attempt(lambda: ('').__len__())  # expect: 0
attempt(lambda: ('abc').__len__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: str.__len__())
# expect: TypeError descriptor '__len__' of 'str' object needs an argument
attempt(lambda: str.__len__(None))
# expect: TypeError descriptor '__len__' requires a 'str' object but received a 'NoneType'
