# Float.__ge__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__ge__(2))  # expect: True
attempt(lambda: (2.5).__ge__(0))  # expect: True
attempt(lambda: (2.5).__ge__(0.5))  # expect: True
attempt(lambda: (2.5).__ge__(-1.5))  # expect: True
attempt(lambda: (2.5).__ge__(True))  # expect: True
attempt(lambda: (2.5).__ge__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__ge__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__ge__(2**70))  # expect: False
attempt(lambda: (2.5).__ge__(float('inf')))  # expect: False
attempt(lambda: (-0.0).__ge__(2))  # expect: False
attempt(lambda: (-0.0).__ge__(0))  # expect: True
attempt(lambda: (-0.0).__ge__(0.5))  # expect: False
attempt(lambda: (-0.0).__ge__(-1.5))  # expect: True
attempt(lambda: (-0.0).__ge__(True))  # expect: False
