# Str.__format__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__format__(''))  # expect: abc
attempt(lambda: ('abc').__format__('>8'))  # expect:      abc
attempt(lambda: ('abc').__format__('x'))
# expect: ValueError Unknown format code 'x' for object of type 'str'
attempt(lambda: ('abc').__format__('.1'))  # expect: a
attempt(lambda: ('abc').__format__(5))
# expect: TypeError __format__() argument must be str, not int
attempt(lambda: ('').__format__(''))  # expect:
attempt(lambda: ('').__format__('>8'))  # expect:         
attempt(lambda: ('').__format__('x'))
# expect: ValueError Unknown format code 'x' for object of type 'str'
attempt(lambda: ('').__format__('.1'))  # expect:
attempt(lambda: ('').__format__(5))  # expect: TypeError __format__() argument must be str, not int
attempt(lambda: ('abc').__format__(1, 2, 3))
# expect: TypeError str.__format__() takes exactly one argument (3 given)
attempt(lambda: str.__format__())
# expect: TypeError unbound method str.__format__() needs an argument
attempt(lambda: str.__format__(None))
# expect: TypeError descriptor '__format__' for 'str' objects doesn't apply to a 'NoneType' object
