# Float() of numbers and texts
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: float())  # expect: 0.0
attempt(lambda: float('1.5'))  # expect: 1.5
attempt(lambda: float(' -1_000.5e3 '))  # expect: -1000500.0
attempt(lambda: float('inf'))  # expect: inf
attempt(lambda: float('-Infinity'))  # expect: -inf
attempt(lambda: float('nan'))  # expect: nan
attempt(lambda: float('1e400'))  # expect: inf
attempt(lambda: float(10 ** 400))  # expect: OverflowError int too large to convert to float
attempt(lambda: float(''))  # expect: ValueError could not convert string to float: ''
attempt(lambda: float('1_'))  # expect: ValueError could not convert string to float: '1_'
attempt(lambda: float('0x1'))  # expect: ValueError could not convert string to float: '0x1'
attempt(lambda: float(None))
# expect: TypeError float() argument must be a string or a real number, not 'NoneType'
attempt(lambda: float([]))
# expect: TypeError float() argument must be a string or a real number, not 'list'
attempt(lambda: float(1j))
# expect: TypeError float() argument must be a string or a real number, not 'complex'
attempt(lambda: float(b'2.5'))  # expect: 2.5
