# Tuples of items, as long as the shortest
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(zip('ab', [1, 2, 3])))  # expect: [('a', 1), ('b', 2)]
attempt(lambda: list(zip()))  # expect: []
attempt(lambda: list(zip('a')))  # expect: [('a',)]
attempt(lambda: list(zip('ab', 'c', strict=True)))
# expect: ValueError zip() argument 2 is shorter than argument 1
attempt(lambda: list(zip('a', 'bc', strict=True)))
# expect: ValueError zip() argument 2 is longer than argument 1
attempt(lambda: list(zip('ab', 'cd', 'e', strict=True)))
# expect: ValueError zip() argument 3 is shorter than arguments 1-2
attempt(lambda: zip(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: zip('a', 5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: zip('a', foo=1))  # expect: TypeError zip() got an unexpected keyword argument 'foo'
