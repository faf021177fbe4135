# Str.__add__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__add__('b'))  # expect: abcb
attempt(lambda: ('abc').__add__(2))  # expect: TypeError can only concatenate str (not "int") to str
attempt(lambda: ('abc').__add__(-1))
# expect: TypeError can only concatenate str (not "int") to str
attempt(lambda: ('abc').__add__(None))
# expect: TypeError can only concatenate str (not "NoneType") to str
attempt(lambda: ('abc').__add__(b'a'))
# expect: TypeError can only concatenate str (not "bytes") to str
attempt(lambda: ('abc').__add__(['x']))
# expect: TypeError can only concatenate str (not "list") to str
attempt(lambda: ('abc').__add__(('x',)))
# expect: TypeError can only concatenate str (not "tuple") to str
attempt(lambda: ('abc').__add__(True))
# expect: TypeError can only concatenate str (not "bool") to str
attempt(lambda: ('').__add__('b'))  # expect: b
attempt(lambda: ('').__add__(2))  # expect: TypeError can only concatenate str (not "int") to str
attempt(lambda: ('').__add__(-1))  # expect: TypeError can only concatenate str (not "int") to str
attempt(lambda: ('').__add__(None))
# expect: TypeError can only concatenate str (not "NoneType") to str
attempt(lambda: ('').__add__(b'a'))
# expect: TypeError can only concatenate str (not "bytes") to str
attempt(lambda: ('').__add__(['x']))
# expect: TypeError can only concatenate str (not "list") to str
