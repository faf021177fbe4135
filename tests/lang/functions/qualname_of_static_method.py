# The qualified name of a static method of a built-in class, which messages show.
print(bytearray.maketrans.__qualname__, str.maketrans.__qualname__, bytes.maketrans.__qualname__)  # expect: bytearray.maketrans str.maketrans bytes.maketrans
for call in (lambda: str.maketrans(**True), lambda: bytes.maketrans(*True)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: str.maketrans() argument after ** must be a mapping, not bool
# expect: bytes.maketrans() argument after * must be an iterable, not bool
