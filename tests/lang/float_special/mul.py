# Float.__mul__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__mul__(2))  # expect: 5.0
attempt(lambda: (2.5).__mul__(0))  # expect: 0.0
attempt(lambda: (2.5).__mul__(0.5))  # expect: 1.25
attempt(lambda: (2.5).__mul__(-1.5))  # expect: -3.75
attempt(lambda: (2.5).__mul__(True))  # expect: 2.5
attempt(lambda: (2.5).__mul__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__mul__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__mul__(float('inf')))  # expect: inf
attempt(lambda: (-0.0).__mul__(2))  # expect: -0.0
attempt(lambda: (-0.0).__mul__(0))  # expect: -0.0
attempt(lambda: (-0.0).__mul__(0.5))  # expect: -0.0
attempt(lambda: (-0.0).__mul__(-1.5))  # expect: 0.0
attempt(lambda: (-0.0).__mul__(True))  # expect: -0.0
attempt(lambda: (-0.0).__mul__(1j))  # expect: NotImplemented
