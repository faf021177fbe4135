# Each word begins upper
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'Hello World'.istitle())  # expect: True
attempt(lambda: 'Hello world'.istitle())  # expect: False
attempt(lambda: 'HeLlo'.istitle())  # expect: False
attempt(lambda: ''.istitle())  # expect: False
attempt(lambda: "It'S".istitle())  # expect: True
attempt(lambda: '1A'.istitle())  # expect: True
