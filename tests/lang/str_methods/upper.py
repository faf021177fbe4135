# All to upper case
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'abc'.upper())  # expect: ABC
attempt(lambda: 'ß'.upper())  # expect: SS
attempt(lambda: 'ﬁ'.upper())  # expect: FI
attempt(lambda: 'ŉ'.upper())  # expect: ʼN
attempt(lambda: 'é1'.upper())  # expect: É1
