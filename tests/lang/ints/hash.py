# Equal numbers of all types have one hash.
print(hash(1), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(2**200), hash(-2**61))  # expect: 1 -2 -2 0 1 131072 -2
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(2**100) == hash(2.0**100))  # expect: True True
print({1: "int", 1.0: "float", True: "bool"})  # expect: {1: 'bool'}
print({0, 0.0, -0.0, False, 0j}, len({2**60, 2.0**60}))  # expect: {0} 1
print(hash(10**50), hash(0.5), hash(float("inf")), hash(float("-inf")))  # expect: 619332571178673746 1152921504606846976 314159 -314159
