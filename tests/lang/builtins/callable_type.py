# Callable() and type()
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: callable(len))  # expect: True
attempt(lambda: callable(5))  # expect: False
attempt(lambda: callable(int))  # expect: True
attempt(lambda: callable(lambda: 0))  # expect: True
attempt(lambda: type(5))  # expect: <class 'int'>
attempt(lambda: type(type))  # expect: <class 'type'>
attempt(lambda: type('A', (), {}))  # expect: <class '__main__.A'>
attempt(lambda: type(1, 2))  # expect: TypeError type() takes 1 or 3 arguments
attempt(lambda: type())  # expect: TypeError type() takes 1 or 3 arguments
attempt(lambda: type('A', (int,), {'x': 5}).x)  # expect: 5
attempt(lambda: type('A', (int,), {})(5) + 1)  # expect: 6
