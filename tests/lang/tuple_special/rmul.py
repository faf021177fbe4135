# Tuple.__rmul__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ((1, 2)).__rmul__((3,)))
# expect: TypeError 'tuple' object cannot be interpreted as an integer
attempt(lambda: ((1, 2)).__rmul__([3]))
# expect: TypeError 'list' object cannot be interpreted as an integer
attempt(lambda: ((1, 2)).__rmul__(2))  # expect: (1, 2, 1, 2)
attempt(lambda: ((1, 2)).__rmul__(-1))  # expect: ()
attempt(lambda: ((1, 2)).__rmul__('ab'))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: ((1, 2)).__rmul__(None))
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
attempt(lambda: ((1, 2)).__rmul__((1, 2)))
# expect: TypeError 'tuple' object cannot be interpreted as an integer
attempt(lambda: ((1, 2)).__rmul__(1.5))
# expect: TypeError 'float' object cannot be interpreted as an integer
attempt(lambda: (()).__rmul__((3,)))
# expect: TypeError 'tuple' object cannot be interpreted as an integer
attempt(lambda: (()).__rmul__([3]))
# expect: TypeError 'list' object cannot be interpreted as an integer
attempt(lambda: (()).__rmul__(2))  # expect: ()
attempt(lambda: (()).__rmul__(-1))  # expect: ()
attempt(lambda: (()).__rmul__('ab'))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: (()).__rmul__(None))
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
