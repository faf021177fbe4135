# Or, comparison, in, deletion
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: {1: 2} | {3: 4})  # expect: {1: 2, 3: 4}
attempt(lambda: {1: 2} | {1: 5})  # expect: {1: 5}
attempt(lambda: {1: 2} | [(3, 4)])
# expect: TypeError unsupported operand type(s) for |: 'dict' and 'list'
attempt(lambda: {1: 2} == {1: 2.0})  # expect: True
attempt(lambda: {1: 2} != {})  # expect: True
attempt(lambda: {1: 2} < {1: 3})
# expect: TypeError '<' not supported between instances of 'dict' and 'dict'
attempt(lambda: 1 in {1: 2})  # expect: True
attempt(lambda: [] in {})  # expect: TypeError unhashable type: 'list'
attempt(lambda: {}.__delitem__(1))  # expect: KeyError 1
attempt(lambda: {1: 2}.__ior__([(3, 4)]))  # expect: {1: 2, 3: 4}
attempt(lambda: {}.__ior__(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: {1: 2}[5])  # expect: KeyError 5
attempt(lambda: {}[[]])  # expect: TypeError unhashable type: 'list'
