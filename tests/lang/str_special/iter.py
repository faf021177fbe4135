# Str.__iter__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(('abc').__iter__()))  # expect: ['a', 'b', 'c']
attempt(lambda: list(('').__iter__()))  # expect: []
attempt(lambda: ('abc').__iter__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: str.__iter__())
# expect: TypeError descriptor '__iter__' of 'str' object needs an argument
attempt(lambda: str.__iter__(None))
# expect: TypeError descriptor '__iter__' requires a 'str' object but received a 'NoneType'
