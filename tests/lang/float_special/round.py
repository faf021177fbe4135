# Float.__round__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__round__())  # expect: 2
attempt(lambda: (-0.0).__round__())  # expect: 0
attempt(lambda: (2.5).__round__(1))  # expect: 2.5
attempt(lambda: (2.5).__round__(-1))  # expect: 0.0
attempt(lambda: (2.5).__round__(None))  # expect: 2
attempt(lambda: (2.5).__round__('a'))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: (2.5).__round__(1, 2, 3))
# expect: TypeError __round__ expected at most 1 argument, got 3
attempt(lambda: float.__round__())
# expect: TypeError unbound method float.__round__() needs an argument
attempt(lambda: float.__round__(None))
# expect: TypeError descriptor '__round__' for 'float' objects doesn't apply to a 'NoneType' object
