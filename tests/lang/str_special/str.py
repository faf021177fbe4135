# Str.__str__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__str__())  # expect: abc
attempt(lambda: ('').__str__())  # expect:
attempt(lambda: ('abc').__str__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: str.__str__())
# expect: TypeError descriptor '__str__' of 'str' object needs an argument
attempt(lambda: str.__str__(None))
# expect: TypeError descriptor '__str__' requires a 'str' object but received a 'NoneType'
