# Str.__rmod__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__rmod__('b'))
# expect: TypeError not all arguments converted during string formatting
attempt(lambda: ('abc').__rmod__(2))  # expect: NotImplemented
attempt(lambda: ('abc').__rmod__(-1))  # expect: NotImplemented
attempt(lambda: ('abc').__rmod__(None))  # expect: NotImplemented
attempt(lambda: ('abc').__rmod__(b'a'))  # expect: NotImplemented
attempt(lambda: ('abc').__rmod__(['x']))  # expect: NotImplemented
attempt(lambda: ('abc').__rmod__(('x',)))  # expect: NotImplemented
attempt(lambda: ('abc').__rmod__(True))  # expect: NotImplemented
attempt(lambda: ('').__rmod__('b'))
# expect: TypeError not all arguments converted during string formatting
attempt(lambda: ('').__rmod__(2))  # expect: NotImplemented
attempt(lambda: ('').__rmod__(-1))  # expect: NotImplemented
attempt(lambda: ('').__rmod__(None))  # expect: NotImplemented
attempt(lambda: ('').__rmod__(b'a'))  # expect: NotImplemented
attempt(lambda: ('').__rmod__(['x']))  # expect: NotImplemented
