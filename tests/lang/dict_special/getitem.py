# Dict.__getitem__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1: 2}).__getitem__({3: 4}))  # expect: TypeError unhashable type: 'dict'
attempt(lambda: ({1: 2}).__getitem__(1))  # expect: 2
attempt(lambda: ({1: 2}).__getitem__('a'))  # expect: KeyError 'a'
attempt(lambda: ({1: 2}).__getitem__([]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: ({1: 2}).__getitem__([(5, 6)]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: ({1: 2}).__getitem__(None))  # expect: KeyError None
attempt(lambda: ({1: 2}).__getitem__({1: 2}))  # expect: TypeError unhashable type: 'dict'
attempt(lambda: ({}).__getitem__({3: 4}))  # expect: TypeError unhashable type: 'dict'
attempt(lambda: ({}).__getitem__(1))  # expect: KeyError 1
attempt(lambda: ({}).__getitem__('a'))  # expect: KeyError 'a'
attempt(lambda: ({}).__getitem__([]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: ({}).__getitem__([(5, 6)]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: ({}).__getitem__(None))  # expect: KeyError None
attempt(lambda: ({}).__getitem__({1: 2}))  # expect: TypeError unhashable type: 'dict'
