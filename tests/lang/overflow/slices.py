# Slices with steps and bounds beyond all lengths
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = [0, 1, 2, 3]
attempt(lambda: data[::2 ** 63])  # expect: [0]
attempt(lambda: data[::-2 ** 63])  # expect: [3]
attempt(lambda: data[2 ** 70:])  # expect: []
attempt(lambda: data[-2 ** 70:])  # expect: [0, 1, 2, 3]
attempt(lambda: data[:-2 ** 70:-1])  # expect: [3, 2, 1, 0]
attempt(lambda: 'abcd'[1::2 ** 100])  # expect: b
attempt(lambda: range(10)[::2 ** 63])  # expect: range(0, 10, 9223372036854775808)
attempt(lambda: (1, 2, 3)[2 ** 64::-2 ** 64])  # expect: (3,)
attempt(lambda: slice(2 ** 64, None, 2 ** 64).indices(2 ** 65))
# expect: (18446744073709551616, 36893488147419103232, 18446744073709551616)
