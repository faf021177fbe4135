# Format codes of floats
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: format(3.14159, '.2f'))  # expect: 3.14
attempt(lambda: format(1234567.891, ',.1f'))  # expect: 1,234,567.9
attempt(lambda: format(0.5, '%'))  # expect: 50.000000%
attempt(lambda: format(1e10, 'g'))  # expect: 1e+10
attempt(lambda: format(1e-5, 'g'))  # expect: 1e-05
attempt(lambda: format(1.5, 'e'))  # expect: 1.500000e+00
attempt(lambda: format(1.5, 'E'))  # expect: 1.500000E+00
attempt(lambda: format(1.5, '08.2f'))  # expect: 00001.50
attempt(lambda: format(-1.5, '+'))  # expect: -1.5
attempt(lambda: format(2.0, ''))  # expect: 2.0
attempt(lambda: format(2.0, '.0f'))  # expect: 2
attempt(lambda: format(2.5, '.0f'))  # expect: 2
attempt(lambda: format(float('inf'), 'F'))  # expect: INF
attempt(lambda: format(1.5, 'd'))
# expect: ValueError Unknown format code 'd' for object of type 'float'
attempt(lambda: format(1.5, 'x'))
# expect: ValueError Unknown format code 'x' for object of type 'float'
attempt(lambda: format(1.0, '#.0f'))  # expect: 1.
attempt(lambda: format(-0.0, 'z.1f'))  # expect: 0.0
attempt(lambda: format(1.5, '_.3f'))  # expect: 1.500
attempt(lambda: format(1.5, 'n'))  # expect: 1.5
