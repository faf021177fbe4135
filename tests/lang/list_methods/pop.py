# The last item, or that of a place
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda x: (x.pop(), x))([1, 2]))  # expect: (2, [1])
attempt(lambda: (lambda x: (x.pop(0), x))([1, 2]))  # expect: (1, [2])
attempt(lambda: (lambda x: (x.pop(-2), x))([1, 2]))  # expect: (1, [2])
attempt(lambda: [].pop())  # expect: IndexError pop from empty list
attempt(lambda: [1].pop(5))  # expect: IndexError pop index out of range
attempt(lambda: [1].pop('a'))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: [1].pop(2 ** 70))
# expect: OverflowError Python int too large to convert to C ssize_t
attempt(lambda: [1].pop(True))  # expect: IndexError pop index out of range
