# Ranges whose step, or next number, is no small int.
print(list(range(0, 0, 2**62)), list(range(5, 6, 2**62)), list(range(0, -1, -(2**61))))  # expect: [] [5] [0]
print(list(range(-(2**58), 2**58 - 1, 2**59 - 1)))  # expect: [-288230376151711744]
print(list(range(2**58 - 2, 2**58 + 1)))  # expect: [288230376151711742, 288230376151711743, 288230376151711744]
print(list(range(2**62, 2**63, 2**62)), list(range(2**63, 2**63 + 2)))  # expect: [4611686018427387904] [9223372036854775808, 9223372036854775809]
print([i - 2**58 for i in range(2**58 - 1, 2**58 + 2)])  # expect: [-1, 0, 1]
