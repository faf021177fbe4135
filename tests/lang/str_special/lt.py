# Str.__lt__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__lt__('b'))  # expect: True
attempt(lambda: ('abc').__lt__(2))  # expect: NotImplemented
attempt(lambda: ('abc').__lt__(-1))  # expect: NotImplemented
attempt(lambda: ('abc').__lt__(None))  # expect: NotImplemented
attempt(lambda: ('abc').__lt__(b'a'))  # expect: NotImplemented
attempt(lambda: ('abc').__lt__(['x']))  # expect: NotImplemented
attempt(lambda: ('abc').__lt__(('x',)))  # expect: NotImplemented
attempt(lambda: ('abc').__lt__(True))  # expect: NotImplemented
attempt(lambda: ('').__lt__('b'))  # expect: True
attempt(lambda: ('').__lt__(2))  # expect: NotImplemented
attempt(lambda: ('').__lt__(-1))  # expect: NotImplemented
attempt(lambda: ('').__lt__(None))  # expect: NotImplemented
attempt(lambda: ('').__lt__(b'a'))  # expect: NotImplemented
attempt(lambda: ('').__lt__(['x']))  # expect: NotImplemented
