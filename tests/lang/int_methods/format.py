# Format codes of ints
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: format(255, 'x'))  # expect: ff
attempt(lambda: format(255, '#X'))  # expect: 0XFF
attempt(lambda: format(5, 'b'))  # expect: 101
attempt(lambda: format(5, '#010b'))  # expect: 0b00000101
attempt(lambda: format(1234567, ','))  # expect: 1,234,567
attempt(lambda: format(1234567, '_'))  # expect: 1_234_567
attempt(lambda: format(65, 'c'))  # expect: A
attempt(lambda: format(5, '+'))  # expect: +5
attempt(lambda: format(5, ' '))  # expect:  5
attempt(lambda: format(-5, '=6'))  # expect: -    5
attempt(lambda: format(5, '<4') + '|')  # expect: 5   |
attempt(lambda: format(5, '^5'))  # expect:   5  
attempt(lambda: format(5, '.2f'))  # expect: 5.00
attempt(lambda: format(5, 'e'))  # expect: 5.000000e+00
attempt(lambda: format(5, '%'))  # expect: 500.000000%
attempt(lambda: format(5, 'n'))  # expect: 5
attempt(lambda: format(5, 's'))
# expect: ValueError Unknown format code 's' for object of type 'int'
attempt(lambda: format(5, '.2'))
# expect: ValueError Precision not allowed in integer format specifier
attempt(lambda: format(5, ',x'))  # expect: ValueError Cannot specify ',' with 'x'.
attempt(lambda: format(255, '_x'))  # expect: ff
attempt(lambda: format(-1, 'c'))  # expect: OverflowError %c arg not in range(0x…)
