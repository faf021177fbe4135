# Ranges beyond 64 bits
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

big = range(2 ** 64, 2 ** 64 + 10, 3)
print(list(big), big[2], big[-1], len(big))
# expect: [18446744073709551616, 18446744073709551619, 18446744073709551622, 18446744073709551625] 18446744073709551622 18446744073709551625 4
print(2 ** 64 + 3 in big, big.index(2 ** 64 + 6), big.count(5))  # expect: True 2 0
print(range(-2 ** 70, 2 ** 70)[2 ** 70], big[::-1])
# expect: 0 range(18446744073709551625, 18446744073709551613, -3)
attempt(lambda: len(range(2 ** 64)))
# expect: OverflowError Python int too large to convert to C ssize_t
attempt(lambda: range(2 ** 64)[2 ** 64])  # expect: IndexError range object index out of range
attempt(lambda: hash(range(2 ** 64)) == hash(range(0, 2 ** 64, 1)))  # expect: True
print(next(iter(range(2 ** 65, 0, -2 ** 64))))  # expect: 36893488147419103232
