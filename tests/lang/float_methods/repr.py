# The shortest text that reads back
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 0.1)  # expect: 0.1
attempt(lambda: 1e16)  # expect: 1e+16
attempt(lambda: 1e15)  # expect: 1000000000000000.0
attempt(lambda: 123456789012345680.0)  # expect: 1.2345678901234568e+17
attempt(lambda: 1e-5)  # expect: 1e-05
attempt(lambda: 0.0001)  # expect: 0.0001
attempt(lambda: -0.0)  # expect: -0.0
attempt(lambda: 5e-324)  # expect: 5e-324
attempt(lambda: 1.7976931348623157e308)  # expect: 1.7976931348623157e+308
attempt(lambda: float('nan'))  # expect: nan
attempt(lambda: 100.0)  # expect: 100.0
attempt(lambda: 1/3)  # expect: 0.3333333333333333
