# Characters and slices
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'abc'[0])  # expect: a
attempt(lambda: 'abc'[-1])  # expect: c
attempt(lambda: 'abc'[1:])  # expect: bc
attempt(lambda: 'abc'[::-1])  # expect: cba
attempt(lambda: 'abc'[5:])  # expect:
attempt(lambda: 'abc'[3])  # expect: IndexError string index out of range
attempt(lambda: 'abc'['a'])  # expect: TypeError string indices must be integers, not 'str'
attempt(lambda: 'abc'[1.0])  # expect: TypeError string indices must be integers, not 'float'
attempt(lambda: 'abc'[None])  # expect: TypeError string indices must be integers, not 'NoneType'
attempt(lambda: '😀é'[0])  # expect: 😀
attempt(lambda: 'abc'[::0])  # expect: ValueError slice step cannot be zero
