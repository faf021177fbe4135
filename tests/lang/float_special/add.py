# Float.__add__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__add__(2))  # expect: 4.5
attempt(lambda: (2.5).__add__(0))  # expect: 2.5
attempt(lambda: (2.5).__add__(0.5))  # expect: 3.0
attempt(lambda: (2.5).__add__(-1.5))  # expect: 1.0
attempt(lambda: (2.5).__add__(True))  # expect: 3.5
attempt(lambda: (2.5).__add__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__add__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__add__(2**70))  # expect: 1.1805916207174113e+21
attempt(lambda: (2.5).__add__(float('inf')))  # expect: inf
attempt(lambda: (-0.0).__add__(2))  # expect: 2.0
attempt(lambda: (-0.0).__add__(0))  # expect: 0.0
attempt(lambda: (-0.0).__add__(0.5))  # expect: 0.5
attempt(lambda: (-0.0).__add__(-1.5))  # expect: -1.5
attempt(lambda: (-0.0).__add__(True))  # expect: 1.0
