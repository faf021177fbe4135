# Complex() of numbers and texts
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: complex())  # expect: 0j
attempt(lambda: complex(1, 2))  # expect: (1+2j)
attempt(lambda: complex('1+2j'))  # expect: (1+2j)
attempt(lambda: complex(' -1j '))  # expect: -1j
attempt(lambda: complex('1 + 2j'))  # expect: ValueError complex() arg is a malformed string
attempt(lambda: complex('j'))  # expect: 1j
attempt(lambda: complex('nan+infj'))  # expect: (nan+infj)
attempt(lambda: complex(1j, 2j))  # expect: (-2+1j)
attempt(lambda: complex('1', 2))
# expect: TypeError complex() can't take second arg if first is a string
attempt(lambda: complex(1, '2'))  # expect: TypeError complex() second arg can't be a string
attempt(lambda: complex(None))
# expect: TypeError complex() first argument must be a string or a number, not 'NoneType'
attempt(lambda: complex(real=1, imag=2))  # expect: (1+2j)
attempt(lambda: complex([]))
# expect: TypeError complex() first argument must be a string or a number, not 'list'
