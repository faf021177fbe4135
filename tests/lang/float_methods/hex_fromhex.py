# Hexadecimal text and back
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1.5).hex())  # expect: 0x1.8000000000000p+0
attempt(lambda: (-0.1).hex())  # expect: -0x1.999999999999ap-4
attempt(lambda: (0.0).hex())  # expect: 0x0.0p+0
attempt(lambda: float('inf').hex())  # expect: inf
attempt(lambda: (5e-324).hex())  # expect: 0x0.0000000000001p-1022
attempt(lambda: float.fromhex('0x1.8p+1'))  # expect: 3.0
attempt(lambda: float.fromhex('ff'))  # expect: 255.0
attempt(lambda: float.fromhex(' -0x.8p0 '))  # expect: -0.5
attempt(lambda: float.fromhex('inf'))  # expect: inf
attempt(lambda: float.fromhex('x'))  # expect: ValueError invalid hexadecimal floating-point string
attempt(lambda: float.fromhex('0x1p2000'))
# expect: OverflowError hexadecimal value too large to represent as a float
attempt(lambda: float.fromhex(5))  # expect: TypeError bad argument type for built-in operation
