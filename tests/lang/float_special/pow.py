# Float.__pow__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__pow__(2))  # expect: 6.25
attempt(lambda: (2.5).__pow__(0))  # expect: 1.0
attempt(lambda: (2.5).__pow__(0.5))  # expect: 1.5811388300841898
attempt(lambda: (2.5).__pow__(-1.5))  # expect: 0.25298221281347033
attempt(lambda: (2.5).__pow__(True))  # expect: 2.5
attempt(lambda: (2.5).__pow__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__pow__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__pow__(float('inf')))  # expect: inf
attempt(lambda: (-0.0).__pow__(2))  # expect: 0.0
attempt(lambda: (-0.0).__pow__(0))  # expect: 1.0
attempt(lambda: (-0.0).__pow__(0.5))  # expect: 0.0
attempt(lambda: (-0.0).__pow__(-1.5))
# expect: ZeroDivisionError 0.0 cannot be raised to a negative power
attempt(lambda: (-0.0).__pow__(True))  # expect: -0.0
attempt(lambda: (-0.0).__pow__(1j))  # expect: NotImplemented
