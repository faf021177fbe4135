# Float.__ne__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__ne__(2))  # expect: True
attempt(lambda: (2.5).__ne__(0))  # expect: True
attempt(lambda: (2.5).__ne__(0.5))  # expect: True
attempt(lambda: (2.5).__ne__(-1.5))  # expect: True
attempt(lambda: (2.5).__ne__(True))  # expect: True
attempt(lambda: (2.5).__ne__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__ne__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__ne__(2**70))  # expect: True
attempt(lambda: (2.5).__ne__(float('inf')))  # expect: True
attempt(lambda: (-0.0).__ne__(2))  # expect: True
attempt(lambda: (-0.0).__ne__(0))  # expect: False
attempt(lambda: (-0.0).__ne__(0.5))  # expect: True
attempt(lambda: (-0.0).__ne__(-1.5))  # expect: True
attempt(lambda: (-0.0).__ne__(True))  # expect: True
