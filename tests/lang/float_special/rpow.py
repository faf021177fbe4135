# Float.__rpow__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__rpow__(2))  # expect: 5.656854249492381
attempt(lambda: (2.5).__rpow__(0))  # expect: 0.0
attempt(lambda: (2.5).__rpow__(0.5))  # expect: 0.1767766952966369
attempt(lambda: (2.5).__rpow__(-1.5))  # expect: (8.436824361685386e-16+2.7556759606310752j)
attempt(lambda: (2.5).__rpow__(True))  # expect: 1.0
attempt(lambda: (2.5).__rpow__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__rpow__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__rpow__(float('inf')))  # expect: inf
attempt(lambda: (-0.0).__rpow__(2))  # expect: 1.0
attempt(lambda: (-0.0).__rpow__(0))  # expect: 1.0
attempt(lambda: (-0.0).__rpow__(0.5))  # expect: 1.0
attempt(lambda: (-0.0).__rpow__(-1.5))  # expect: 1.0
attempt(lambda: (-0.0).__rpow__(True))  # expect: 1.0
attempt(lambda: (-0.0).__rpow__(1j))  # expect: NotImplemented
