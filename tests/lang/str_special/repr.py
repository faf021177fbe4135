# Str.__repr__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__repr__())  # expect: 'abc'
attempt(lambda: ('').__repr__())  # expect: ''
attempt(lambda: ('abc').__repr__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: str.__repr__())
# expect: TypeError descriptor '__repr__' of 'str' object needs an argument
attempt(lambda: str.__repr__(None))
# expect: TypeError descriptor '__repr__' requires a 'str' object but received a 'NoneType'
