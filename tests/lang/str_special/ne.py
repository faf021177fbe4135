# Str.__ne__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__ne__('b'))  # expect: True
attempt(lambda: ('abc').__ne__(2))  # expect: NotImplemented
attempt(lambda: ('abc').__ne__(-1))  # expect: NotImplemented
attempt(lambda: ('abc').__ne__(None))  # expect: NotImplemented
attempt(lambda: ('abc').__ne__(b'a'))  # expect: NotImplemented
attempt(lambda: ('abc').__ne__(['x']))  # expect: NotImplemented
attempt(lambda: ('abc').__ne__(('x',)))  # expect: NotImplemented
attempt(lambda: ('abc').__ne__(True))  # expect: NotImplemented
attempt(lambda: ('').__ne__('b'))  # expect: True
attempt(lambda: ('').__ne__(2))  # expect: NotImplemented
attempt(lambda: ('').__ne__(-1))  # expect: NotImplemented
attempt(lambda: ('').__ne__(None))  # expect: NotImplemented
attempt(lambda: ('').__ne__(b'a'))  # expect: NotImplemented
attempt(lambda: ('').__ne__(['x']))  # expect: NotImplemented
