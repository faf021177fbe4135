# Only the first character upper, the rest lower
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'hello World'.capitalize())  # expect: Hello world
attempt(lambda: ''.capitalize())  # expect:
attempt(lambda: 'ÉCOLE'.capitalize())  # expect: École
attempt(lambda: 'ßa'.capitalize())  # expect: Ssa
attempt(lambda: 'ǆ'.capitalize())  # expect: ǅ
attempt(lambda: 'a'.capitalize(1))
# expect: TypeError str.capitalize() takes no arguments (1 given)
