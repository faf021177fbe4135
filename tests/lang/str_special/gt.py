# Str.__gt__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__gt__('b'))  # expect: False
attempt(lambda: ('abc').__gt__(2))  # expect: NotImplemented
attempt(lambda: ('abc').__gt__(-1))  # expect: NotImplemented
attempt(lambda: ('abc').__gt__(None))  # expect: NotImplemented
attempt(lambda: ('abc').__gt__(b'a'))  # expect: NotImplemented
attempt(lambda: ('abc').__gt__(['x']))  # expect: NotImplemented
attempt(lambda: ('abc').__gt__(('x',)))  # expect: NotImplemented
attempt(lambda: ('abc').__gt__(True))  # expect: NotImplemented
attempt(lambda: ('').__gt__('b'))  # expect: False
attempt(lambda: ('').__gt__(2))  # expect: NotImplemented
attempt(lambda: ('').__gt__(-1))  # expect: NotImplemented
attempt(lambda: ('').__gt__(None))  # expect: NotImplemented
attempt(lambda: ('').__gt__(b'a'))  # expect: NotImplemented
attempt(lambda: ('').__gt__(['x']))  # expect: NotImplemented
