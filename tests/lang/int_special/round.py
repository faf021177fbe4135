# Int.__round__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__round__())  # expect: 7
attempt(lambda: (-3).__round__())  # expect: -3
attempt(lambda: (2**65).__round__())  # expect: 36893488147419103232
attempt(lambda: (7).__round__(1))  # expect: 7
attempt(lambda: (7).__round__(-1))  # expect: 10
attempt(lambda: (7).__round__(None))
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
attempt(lambda: (7).__round__('a'))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: (7).__round__(1, 2, 3))
# expect: TypeError __round__ expected at most 1 argument, got 3
attempt(lambda: int.__round__())
# expect: TypeError unbound method int.__round__() needs an argument
attempt(lambda: int.__round__(None))
# expect: TypeError descriptor '__round__' for 'int' objects doesn't apply to a 'NoneType' object
