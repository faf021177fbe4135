# Str.__eq__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__eq__('b'))  # expect: False
attempt(lambda: ('abc').__eq__(2))  # expect: NotImplemented
attempt(lambda: ('abc').__eq__(-1))  # expect: NotImplemented
attempt(lambda: ('abc').__eq__(None))  # expect: NotImplemented
attempt(lambda: ('abc').__eq__(b'a'))  # expect: NotImplemented
attempt(lambda: ('abc').__eq__(['x']))  # expect: NotImplemented
attempt(lambda: ('abc').__eq__(('x',)))  # expect: NotImplemented
attempt(lambda: ('abc').__eq__(True))  # expect: NotImplemented
attempt(lambda: ('').__eq__('b'))  # expect: False
attempt(lambda: ('').__eq__(2))  # expect: NotImplemented
attempt(lambda: ('').__eq__(-1))  # expect: NotImplemented
attempt(lambda: ('').__eq__(None))  # expect: NotImplemented
attempt(lambda: ('').__eq__(b'a'))  # expect: NotImplemented
attempt(lambda: ('').__eq__(['x']))  # expect: NotImplemented
