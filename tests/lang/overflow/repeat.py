# Repetition that no memory holds
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: [0] * 2 ** 62)  # expect: MemoryError 
attempt(lambda: (0,) * 2 ** 62)  # expect: MemoryError 
attempt(lambda: 'ab' * 2 ** 62)  # expect: OverflowError repeated string is too long
attempt(lambda: b'ab' * 2 ** 62)  # expect: OverflowError repeated bytes are too long
attempt(lambda: bytearray(b'ab') * 2 ** 62)  # expect: MemoryError 
attempt(lambda: [0] * 2 ** 70)  # expect: OverflowError cannot fit 'int' into an index-sized integer
attempt(lambda: 'a' * 2 ** 70)  # expect: OverflowError cannot fit 'int' into an index-sized integer
attempt(lambda: [] * 2 ** 62)  # expect: []
attempt(lambda: '' * 2 ** 62)  # expect:
attempt(lambda: [0] * -2 ** 62)  # expect: []
