# Int() of numbers and texts
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: int())  # expect: 0
attempt(lambda: int(3.9))  # expect: 3
attempt(lambda: int(-3.9))  # expect: -3
attempt(lambda: int('12'))  # expect: 12
attempt(lambda: int(' -12_000 '))  # expect: -12000
attempt(lambda: int('ff', 16))  # expect: 255
attempt(lambda: int('0x1f', 0))  # expect: 31
attempt(lambda: int('0b11', 0))  # expect: 3
attempt(lambda: int('z', 36))  # expect: 35
attempt(lambda: int(b'5'))  # expect: 5
attempt(lambda: int('1__0'))  # expect: ValueError invalid literal for int() with base 10: '1__0'
attempt(lambda: int(''))  # expect: ValueError invalid literal for int() with base 10: ''
attempt(lambda: int('1.5'))  # expect: ValueError invalid literal for int() with base 10: '1.5'
attempt(lambda: int('9', 8))  # expect: ValueError invalid literal for int() with base 8: '9'
attempt(lambda: int('1', 1))  # expect: ValueError int() base must be >= 2 and <= 36, or 0
attempt(lambda: int('1', 37))  # expect: ValueError int() base must be >= 2 and <= 36, or 0
attempt(lambda: int(1.5, 10))  # expect: TypeError int() can't convert non-string with explicit base
attempt(lambda: int(float('nan')))  # expect: ValueError cannot convert float NaN to integer
attempt(lambda: int(float('inf')))  # expect: OverflowError cannot convert float infinity to integer
attempt(lambda: int(None))
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
attempt(lambda: int([]))
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
attempt(lambda: int('٣'))  # expect: 3
