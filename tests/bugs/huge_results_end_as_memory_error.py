# Bug: results too large for memory ended the process with status 70.
# only: unsanitized
for f in (lambda: "a".ljust(10**13), lambda: bytes(10**13), lambda: (0,) * 10**13, lambda: format(1, "99999999999999d")):
    try:
        f()
    except MemoryError as error:
        print(repr(error))  # expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
