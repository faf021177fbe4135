# Int.__bool__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__bool__())  # expect: True
attempt(lambda: (-3).__bool__())  # expect: True
attempt(lambda: (2**65).__bool__())  # expect: True
attempt(lambda: (7).__bool__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: int.__bool__())
# expect: TypeError descriptor '__bool__' of 'int' object needs an argument
attempt(lambda: int.__bool__(None))
# expect: TypeError descriptor '__bool__' requires a 'int' object but received a 'NoneType'
