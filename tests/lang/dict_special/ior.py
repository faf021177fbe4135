# Dict.__ior__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1: 2}).__ior__({3: 4}))  # expect: {1: 2, 3: 4}
attempt(lambda: ({1: 2}).__ior__(1))  # expect: TypeError 'int' object is not iterable
attempt(lambda: ({1: 2}).__ior__('a'))
# expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
attempt(lambda: ({1: 2}).__ior__([]))  # expect: {1: 2}
attempt(lambda: ({1: 2}).__ior__([(5, 6)]))  # expect: {1: 2, 5: 6}
attempt(lambda: ({1: 2}).__ior__(None))  # expect: TypeError 'NoneType' object is not iterable
attempt(lambda: ({1: 2}).__ior__({1: 2}))  # expect: {1: 2}
attempt(lambda: ({}).__ior__({3: 4}))  # expect: {3: 4}
attempt(lambda: ({}).__ior__(1))  # expect: TypeError 'int' object is not iterable
attempt(lambda: ({}).__ior__('a'))
# expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
attempt(lambda: ({}).__ior__([]))  # expect: {}
attempt(lambda: ({}).__ior__([(5, 6)]))  # expect: {5: 6}
attempt(lambda: ({}).__ior__(None))  # expect: TypeError 'NoneType' object is not iterable
attempt(lambda: ({}).__ior__({1: 2}))  # expect: {1: 2}
