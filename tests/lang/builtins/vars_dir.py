# Vars() and dir()
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: vars(5))  # expect: TypeError vars() argument must have __dict__ attribute
attempt(lambda: vars(type('A', (), {'x': 1})()))  # expect: {}
