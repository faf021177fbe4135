# return becomes StopIteration's value, once.
def generator():
    yield 1
    return "value"

made = generator()
next(made)
for _ in range(2):
    try:
        next(made)
    except StopIteration as stop:
        print(repr(stop), stop.value)
        # expect: StopIteration('value') value
        # expect: StopIteration() None
