# Str.__contains__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ('abc').__contains__('b'))  # expect: True
attempt(lambda: ('abc').__contains__(2))
# expect: TypeError 'in <string>' requires string as left operand, not int
attempt(lambda: ('abc').__contains__(-1))
# expect: TypeError 'in <string>' requires string as left operand, not int
attempt(lambda: ('abc').__contains__(None))
# expect: TypeError 'in <string>' requires string as left operand, not NoneType
attempt(lambda: ('abc').__contains__(b'a'))
# expect: TypeError 'in <string>' requires string as left operand, not bytes
attempt(lambda: ('abc').__contains__(['x']))
# expect: TypeError 'in <string>' requires string as left operand, not list
attempt(lambda: ('abc').__contains__(('x',)))
# expect: TypeError 'in <string>' requires string as left operand, not tuple
attempt(lambda: ('abc').__contains__(True))
# expect: TypeError 'in <string>' requires string as left operand, not bool
attempt(lambda: ('').__contains__('b'))  # expect: False
attempt(lambda: ('').__contains__(2))
# expect: TypeError 'in <string>' requires string as left operand, not int
attempt(lambda: ('').__contains__(-1))
# expect: TypeError 'in <string>' requires string as left operand, not int
attempt(lambda: ('').__contains__(None))
# expect: TypeError 'in <string>' requires string as left operand, not NoneType
attempt(lambda: ('').__contains__(b'a'))
# expect: TypeError 'in <string>' requires string as left operand, not bytes
attempt(lambda: ('').__contains__(['x']))
# expect: TypeError 'in <string>' requires string as left operand, not list
