# Like rfind(), but raises
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'banana'.rindex('n'))  # expect: 4
attempt(lambda: 'banana'.rindex('x'))  # expect: ValueError substring not found
attempt(lambda: 'banana'.rindex('n', 0, 3))  # expect: 2
