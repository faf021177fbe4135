# Letters and digits only
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'abc1'.isalnum())  # expect: True
attempt(lambda: ''.isalnum())  # expect: False
attempt(lambda: 'a b'.isalnum())  # expect: False
attempt(lambda: 'é٣'.isalnum())  # expect: True
attempt(lambda: '½'.isalnum())  # expect: True
attempt(lambda: 'a'.isalnum(1))  # expect: TypeError str.isalnum() takes no arguments (1 given)
