# Hashes of tuples are CPython's.
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((1, (2, 3))), hash((-1, 0)), hash((2**70, 1.5)))  # expect: 5740354900026072187 -6644214454873602895 529344067295497451 7267574591690527098 2575514064802888272 -7226569816481006364
print(hash((None,)) == hash((None,)), hash((1, 2)) == hash((2, 1)), hash(frozenset([1, 2, 3])), hash(frozenset()))  # expect: True False -272375401224217160 133146708735736
