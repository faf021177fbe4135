# Str.__le__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__le__('b'))  # expect: True
attempt(lambda: ('abc').__le__(2))  # expect: NotImplemented
attempt(lambda: ('abc').__le__(-1))  # expect: NotImplemented
attempt(lambda: ('abc').__le__(None))  # expect: NotImplemented
attempt(lambda: ('abc').__le__(b'a'))  # expect: NotImplemented
attempt(lambda: ('abc').__le__(['x']))  # expect: NotImplemented
attempt(lambda: ('abc').__le__(('x',)))  # expect: NotImplemented
attempt(lambda: ('abc').__le__(True))  # expect: NotImplemented
attempt(lambda: ('').__le__('b'))  # expect: True
attempt(lambda: ('').__le__(2))  # expect: NotImplemented
attempt(lambda: ('').__le__(-1))  # expect: NotImplemented
attempt(lambda: ('').__le__(None))  # expect: NotImplemented
attempt(lambda: ('').__le__(b'a'))  # expect: NotImplemented
attempt(lambda: ('').__le__(['x']))  # expect: NotImplemented
