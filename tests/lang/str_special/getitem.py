# Str.__getitem__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__getitem__('b'))
# expect: TypeError string indices must be integers, not 'str'
attempt(lambda: ('abc').__getitem__(2))  # expect: c
attempt(lambda: ('abc').__getitem__(-1))  # expect: c
attempt(lambda: ('abc').__getitem__(None))
# expect: TypeError string indices must be integers, not 'NoneType'
attempt(lambda: ('abc').__getitem__(b'a'))
# expect: TypeError string indices must be integers, not 'bytes'
attempt(lambda: ('abc').__getitem__(['x']))
# expect: TypeError string indices must be integers, not 'list'
attempt(lambda: ('abc').__getitem__(('x',)))
# expect: TypeError string indices must be integers, not 'tuple'
attempt(lambda: ('abc').__getitem__(True))  # expect: b
attempt(lambda: ('').__getitem__('b'))
# expect: TypeError string indices must be integers, not 'str'
attempt(lambda: ('').__getitem__(2))  # expect: IndexError string index out of range
attempt(lambda: ('').__getitem__(-1))  # expect: IndexError string index out of range
attempt(lambda: ('').__getitem__(None))
# expect: TypeError string indices must be integers, not 'NoneType'
attempt(lambda: ('').__getitem__(b'a'))
# expect: TypeError string indices must be integers, not 'bytes'
attempt(lambda: ('').__getitem__(['x']))
# expect: TypeError string indices must be integers, not 'list'
