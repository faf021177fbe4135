# Upper and lower exchanged
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'aBc'.swapcase())  # expect: AbC
attempt(lambda: 'ß'.swapcase())  # expect: SS
attempt(lambda: 'É'.swapcase())  # expect: é
attempt(lambda: '1'.swapcase())  # expect: 1
