# Abs(), all(), any()
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: abs(-5))  # expect: 5
attempt(lambda: abs(-2.5))  # expect: 2.5
attempt(lambda: abs(3+4j))  # expect: 5.0
attempt(lambda: abs('a'))  # expect: TypeError bad operand type for abs(): 'str'
attempt(lambda: all([]))  # expect: True
attempt(lambda: all([1, 0]))  # expect: False
attempt(lambda: any([]))  # expect: False
attempt(lambda: any([0, '']))  # expect: False
attempt(lambda: all(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: any([0, 1]))  # expect: True
attempt(lambda: abs(True))  # expect: 1
