# Str.__mul__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__mul__('b'))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: ('abc').__mul__(2))  # expect: abcabc
attempt(lambda: ('abc').__mul__(-1))  # expect:
attempt(lambda: ('abc').__mul__(None))
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
attempt(lambda: ('abc').__mul__(b'a'))
# expect: TypeError 'bytes' object cannot be interpreted as an integer
attempt(lambda: ('abc').__mul__(['x']))
# expect: TypeError 'list' object cannot be interpreted as an integer
attempt(lambda: ('abc').__mul__(('x',)))
# expect: TypeError 'tuple' object cannot be interpreted as an integer
attempt(lambda: ('abc').__mul__(True))  # expect: abc
attempt(lambda: ('').__mul__('b'))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: ('').__mul__(2))  # expect:
attempt(lambda: ('').__mul__(-1))  # expect:
attempt(lambda: ('').__mul__(None))
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
attempt(lambda: ('').__mul__(b'a'))
# expect: TypeError 'bytes' object cannot be interpreted as an integer
attempt(lambda: ('').__mul__(['x']))
# expect: TypeError 'list' object cannot be interpreted as an integer
