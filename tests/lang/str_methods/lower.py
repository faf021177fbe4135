# All to lower case
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'ABC'.lower())  # expect: abc
attempt(lambda: 'İ'.lower())  # expect: i̇
attempt(lambda: 'ΑΣ'.lower())  # expect: ας
attempt(lambda: 'ΑΣΑ'.lower())  # expect: ασα
attempt(lambda: 'É1'.lower())  # expect: é1
