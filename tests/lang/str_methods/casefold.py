# Stronger lower() for comparisons
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'Straße'.casefold())  # expect: strasse
attempt(lambda: 'ΑΣ'.casefold())  # expect: ασ
attempt(lambda: 'İ'.casefold())  # expect: i̇
attempt(lambda: 'ﬁ'.casefold())  # expect: fi
attempt(lambda: ''.casefold(1))  # expect: TypeError str.casefold() takes no arguments (1 given)
