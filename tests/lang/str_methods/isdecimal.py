# Digits of a decimal system
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: '123'.isdecimal())  # expect: True
attempt(lambda: '٣'.isdecimal())  # expect: True
attempt(lambda: '²'.isdecimal())  # expect: False
attempt(lambda: ''.isdecimal())  # expect: False
attempt(lambda: '1.5'.isdecimal())  # expect: False
