# Float.__lt__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__lt__(2))  # expect: False
attempt(lambda: (2.5).__lt__(0))  # expect: False
attempt(lambda: (2.5).__lt__(0.5))  # expect: False
attempt(lambda: (2.5).__lt__(-1.5))  # expect: False
attempt(lambda: (2.5).__lt__(True))  # expect: False
attempt(lambda: (2.5).__lt__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__lt__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__lt__(2**70))  # expect: True
attempt(lambda: (2.5).__lt__(float('inf')))  # expect: True
attempt(lambda: (-0.0).__lt__(2))  # expect: True
attempt(lambda: (-0.0).__lt__(0))  # expect: False
attempt(lambda: (-0.0).__lt__(0.5))  # expect: True
attempt(lambda: (-0.0).__lt__(-1.5))  # expect: False
attempt(lambda: (-0.0).__lt__(True))  # expect: True
