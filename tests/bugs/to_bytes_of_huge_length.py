# Bug: int.to_bytes() with an enormous length ended the process inside GMP.
# only: unsanitized
for length in (2**40, 2**62):
    try:
        (5).to_bytes(length, "big")
    except MemoryError as error:
        print(repr(error))  # expect: MemoryError()
# expect: MemoryError()
print((5).to_bytes(3, "big"), (-3).to_bytes(2, "little", signed=True))  # expect: b'\x00\x00\x05' b'\xfd\xff'
