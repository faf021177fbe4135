# Float.__eq__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__eq__(2))  # expect: False
attempt(lambda: (2.5).__eq__(0))  # expect: False
attempt(lambda: (2.5).__eq__(0.5))  # expect: False
attempt(lambda: (2.5).__eq__(-1.5))  # expect: False
attempt(lambda: (2.5).__eq__(True))  # expect: False
attempt(lambda: (2.5).__eq__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__eq__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__eq__(2**70))  # expect: False
attempt(lambda: (2.5).__eq__(float('inf')))  # expect: False
attempt(lambda: (-0.0).__eq__(2))  # expect: False
attempt(lambda: (-0.0).__eq__(0))  # expect: True
attempt(lambda: (-0.0).__eq__(0.5))  # expect: False
attempt(lambda: (-0.0).__eq__(-1.5))  # expect: False
attempt(lambda: (-0.0).__eq__(True))  # expect: False
