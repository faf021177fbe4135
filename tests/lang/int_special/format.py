# Int.__format__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__format__(''))  # expect: 7
attempt(lambda: (7).__format__('>8'))  # expect:        7
attempt(lambda: (7).__format__('x'))  # expect: 7
attempt(lambda: (7).__format__('.1'))
# expect: ValueError Precision not allowed in integer format specifier
attempt(lambda: (7).__format__(5))  # expect: TypeError __format__() argument must be str, not int
attempt(lambda: (-3).__format__(''))  # expect: -3
attempt(lambda: (-3).__format__('>8'))  # expect:       -3
attempt(lambda: (-3).__format__('x'))  # expect: -3
attempt(lambda: (-3).__format__('.1'))
# expect: ValueError Precision not allowed in integer format specifier
attempt(lambda: (-3).__format__(5))  # expect: TypeError __format__() argument must be str, not int
attempt(lambda: (2**65).__format__(''))  # expect: 36893488147419103232
attempt(lambda: (2**65).__format__('>8'))  # expect: 36893488147419103232
attempt(lambda: (2**65).__format__('x'))  # expect: 20000000000000000
attempt(lambda: (2**65).__format__('.1'))
# expect: ValueError Precision not allowed in integer format specifier
attempt(lambda: (2**65).__format__(5))
# expect: TypeError __format__() argument must be str, not int
attempt(lambda: (7).__format__(1, 2, 3))
# expect: TypeError int.__format__() takes exactly one argument (3 given)
attempt(lambda: int.__format__())
# expect: TypeError unbound method int.__format__() needs an argument
attempt(lambda: int.__format__(None))
# expect: TypeError descriptor '__format__' for 'int' objects doesn't apply to a 'NoneType' object
