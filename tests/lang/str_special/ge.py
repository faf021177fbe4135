# Str.__ge__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__ge__('b'))  # expect: False
attempt(lambda: ('abc').__ge__(2))  # expect: NotImplemented
attempt(lambda: ('abc').__ge__(-1))  # expect: NotImplemented
attempt(lambda: ('abc').__ge__(None))  # expect: NotImplemented
attempt(lambda: ('abc').__ge__(b'a'))  # expect: NotImplemented
attempt(lambda: ('abc').__ge__(['x']))  # expect: NotImplemented
attempt(lambda: ('abc').__ge__(('x',)))  # expect: NotImplemented
attempt(lambda: ('abc').__ge__(True))  # expect: NotImplemented
attempt(lambda: ('').__ge__('b'))  # expect: False
attempt(lambda: ('').__ge__(2))  # expect: NotImplemented
attempt(lambda: ('').__ge__(-1))  # expect: NotImplemented
attempt(lambda: ('').__ge__(None))  # expect: NotImplemented
attempt(lambda: ('').__ge__(b'a'))  # expect: NotImplemented
attempt(lambda: ('').__ge__(['x']))  # expect: NotImplemented
