# Arguments that CPython keeps in a C int say so when they are too large.
for call in (lambda: b"ab".hex("-", 2**70), lambda: bytearray(b"ab").hex("-", 2**31), lambda: memoryview(b"ab").hex("-", -2**31 - 1), lambda: b"a".expandtabs(2**63), lambda: "a".expandtabs(-2**70), lambda: bytearray().expandtabs(2**31), lambda: b"ab".hex("-", None)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
print(b"abcd".hex("-", -2**31), b"abcd".hex("-", 2**31 - 1), "a\tb".expandtabs(True))

# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: 61626364 61626364 a b
