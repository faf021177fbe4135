# What may be a name
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'abc'.isidentifier())  # expect: True
attempt(lambda: '1a'.isidentifier())  # expect: False
attempt(lambda: 'é_1'.isidentifier())  # expect: True
attempt(lambda: ''.isidentifier())  # expect: False
attempt(lambda: 'class'.isidentifier())  # expect: True
attempt(lambda: 'a b'.isidentifier())  # expect: False
