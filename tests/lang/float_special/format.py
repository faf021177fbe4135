# Float.__format__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__format__(''))  # expect: 2.5
attempt(lambda: (2.5).__format__('>8'))  # expect:      2.5
attempt(lambda: (2.5).__format__('x'))
# expect: ValueError Unknown format code 'x' for object of type 'float'
attempt(lambda: (2.5).__format__('.1'))  # expect: 2e+00
attempt(lambda: (2.5).__format__(5))  # expect: TypeError __format__() argument must be str, not int
attempt(lambda: (-0.0).__format__(''))  # expect: -0.0
attempt(lambda: (-0.0).__format__('>8'))  # expect:     -0.0
attempt(lambda: (-0.0).__format__('x'))
# expect: ValueError Unknown format code 'x' for object of type 'float'
attempt(lambda: (-0.0).__format__('.1'))  # expect: -0e+00
attempt(lambda: (-0.0).__format__(5))
# expect: TypeError __format__() argument must be str, not int
attempt(lambda: (2.5).__format__(1, 2, 3))
# expect: TypeError float.__format__() takes exactly one argument (3 given)
attempt(lambda: float.__format__())
# expect: TypeError unbound method float.__format__() needs an argument
attempt(lambda: float.__format__(None))
# expect: TypeError descriptor '__format__' for 'float' objects doesn't apply to a 'NoneType' object
