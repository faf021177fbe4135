# Names from a mapping
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: '{a} {b}'.format_map({'a': 1, 'b': 2}))  # expect: 1 2
attempt(lambda: '{a}'.format_map({}))  # expect: KeyError 'a'
attempt(lambda: '{}'.format_map({}))  # expect: ValueError Format string contains positional fields
attempt(lambda: '{a.b}'.format_map({'a': 5}))
# expect: AttributeError 'int' object has no attribute 'b'
attempt(lambda: 'x'.format_map(5))  # expect: x
