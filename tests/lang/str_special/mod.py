# Str.__mod__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__mod__('b'))
# expect: TypeError not all arguments converted during string formatting
attempt(lambda: ('abc').__mod__(2))
# expect: TypeError not all arguments converted during string formatting
attempt(lambda: ('abc').__mod__(-1))
# expect: TypeError not all arguments converted during string formatting
attempt(lambda: ('abc').__mod__(None))
# expect: TypeError not all arguments converted during string formatting
attempt(lambda: ('abc').__mod__(b'a'))  # expect: abc
attempt(lambda: ('abc').__mod__(['x']))  # expect: abc
attempt(lambda: ('abc').__mod__(('x',)))
# expect: TypeError not all arguments converted during string formatting
attempt(lambda: ('abc').__mod__(True))
# expect: TypeError not all arguments converted during string formatting
attempt(lambda: ('').__mod__('b'))
# expect: TypeError not all arguments converted during string formatting
attempt(lambda: ('').__mod__(2))
# expect: TypeError not all arguments converted during string formatting
attempt(lambda: ('').__mod__(-1))
# expect: TypeError not all arguments converted during string formatting
attempt(lambda: ('').__mod__(None))
# expect: TypeError not all arguments converted during string formatting
attempt(lambda: ('').__mod__(b'a'))  # expect:
attempt(lambda: ('').__mod__(['x']))  # expect:
