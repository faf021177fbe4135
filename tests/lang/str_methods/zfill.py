# Zeros behind the sign
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: '42'.zfill(5))  # expect: 00042
attempt(lambda: '-42'.zfill(5))  # expect: -0042
attempt(lambda: '+1'.zfill(4))  # expect: +001
attempt(lambda: 'abc'.zfill(2))  # expect: abc
attempt(lambda: ''.zfill(3))  # expect: 000
attempt(lambda: '--1'.zfill(5))  # expect: -00-1
attempt(lambda: '1'.zfill('x'))
# expect: TypeError 'str' object cannot be interpreted as an integer
