# assert evaluates its message only when it fails.
def positive(x):
    assert x > 0, f"bad {x}"
    assert x < 10

for value in 5, 0, 20:
    try:
        positive(value)
    except AssertionError as error:
        print(repr(error))
        # expect: AssertionError('bad 0')
        # expect: AssertionError()
