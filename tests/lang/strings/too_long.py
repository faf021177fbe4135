# only: unsanitized
# Results that no memory holds are a MemoryError or an OverflowError.
for f in (lambda: "a" * 10**13, lambda: "ab" * 2**62, lambda: "a" * 2**70, lambda: "a".ljust(10**13),
          lambda: "a".zfill(10**13), lambda: "a".center(2**62), lambda: [0] * 10**13, lambda: (0,) * 10**13,
          lambda: b"a" * 10**13, lambda: bytes(10**13), lambda: [0] * 2**62):
    try:
        f()
    except (MemoryError, OverflowError) as error:
        print(repr(error))  # expect: MemoryError()
# expect: OverflowError('repeated string is too long')
# expect: OverflowError("cannot fit 'int' into an index-sized integer")
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
