# ** and pow() with two and three arguments.
print(2**10, (-2)**3, 2**-1, 0**0, 2**3**2, -2**2)  # expect: 1024 -8 0.5 1 512 -4
print(pow(2, 10, 1000), pow(2, -1, 7), pow(-2, 3, 5), pow(2, 3, -5), pow(3, -1, 2**70))  # expect: 24 4 2 -2 787061080478274202283
print(pow(base=2, exp=5, mod=7), pow(10**30, 10**20, 10**15 + 7), (-1)**(10**20))  # expect: 4 403892586459257 1
try:
    pow(2, -1, 4)
except ValueError as error:
    print(error)  # expect: base is not invertible for the given modulus
try:
    pow(2, 3, 0)
except ValueError as error:
    print(error)  # expect: pow() 3rd argument cannot be 0
try:
    pow(2.0, 3, 4)
except TypeError as error:
    print(error)  # expect: pow() 3rd argument not allowed unless all arguments are integers
