# Dict.__contains__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1: 2}).__contains__({3: 4}))  # expect: TypeError unhashable type: 'dict'
attempt(lambda: ({1: 2}).__contains__(1))  # expect: True
attempt(lambda: ({1: 2}).__contains__('a'))  # expect: False
attempt(lambda: ({1: 2}).__contains__([]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: ({1: 2}).__contains__([(5, 6)]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: ({1: 2}).__contains__(None))  # expect: False
attempt(lambda: ({1: 2}).__contains__({1: 2}))  # expect: TypeError unhashable type: 'dict'
attempt(lambda: ({}).__contains__({3: 4}))  # expect: TypeError unhashable type: 'dict'
attempt(lambda: ({}).__contains__(1))  # expect: False
attempt(lambda: ({}).__contains__('a'))  # expect: False
attempt(lambda: ({}).__contains__([]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: ({}).__contains__([(5, 6)]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: ({}).__contains__(None))  # expect: False
attempt(lambda: ({}).__contains__({1: 2}))  # expect: TypeError unhashable type: 'dict'
