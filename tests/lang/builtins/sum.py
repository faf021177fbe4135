# Sum() of numbers and other things
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: sum([1, 2]))  # expect: 3
attempt(lambda: sum([]))  # expect: 0
attempt(lambda: sum([1.5, 2]))  # expect: 3.5
attempt(lambda: sum([0.1] * 10))  # expect: 1.0
attempt(lambda: sum([1], 5))  # expect: 6
attempt(lambda: sum([1], start=5))  # expect: 6
attempt(lambda: sum([[1], [2]], []))  # expect: [1, 2]
attempt(lambda: sum(['a']))  # expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: sum(['a'], ''))
# expect: TypeError sum() can't sum strings [use ''.join(seq) instead]
attempt(lambda: sum([b'a'], b''))
# expect: TypeError sum() can't sum bytes [use b''.join(seq) instead]
attempt(lambda: sum(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: sum([1, 'a']))
# expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: sum([1j, 2]))  # expect: (2+1j)
attempt(lambda: sum([True, True]))  # expect: 2
