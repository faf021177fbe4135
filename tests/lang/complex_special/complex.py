# Complex.__complex__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__complex__())  # expect: (1+2j)
attempt(lambda: (1+2j).__complex__(1, 2, 3))
# expect: TypeError complex.__complex__() takes no arguments (3 given)
attempt(lambda: complex.__complex__())
# expect: TypeError unbound method complex.__complex__() needs an argument
attempt(lambda: complex.__complex__(None))
# expect: TypeError descriptor '__complex__' for 'complex' objects doesn't apply to a 'NoneType' object
