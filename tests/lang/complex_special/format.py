# Complex.__format__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__format__(''))  # expect: (1+2j)
attempt(lambda: (1+2j).__format__('>8'))  # expect:   (1+2j)
attempt(lambda: (1+2j).__format__('x'))
# expect: ValueError Unknown format code 'x' for object of type 'complex'
attempt(lambda: (1+2j).__format__('.1'))  # expect: (1+2j)
attempt(lambda: (1+2j).__format__(5))
# expect: TypeError __format__() argument must be str, not int
attempt(lambda: (1+2j).__format__(1, 2, 3))
# expect: TypeError complex.__format__() takes exactly one argument (3 given)
attempt(lambda: complex.__format__())
# expect: TypeError unbound method complex.__format__() needs an argument
attempt(lambda: complex.__format__(None))
# expect: TypeError descriptor '__format__' for 'complex' objects doesn't apply to a 'NoneType' object
