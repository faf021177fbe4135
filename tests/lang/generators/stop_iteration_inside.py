# A StopIteration that leaves a generator is a RuntimeError (PEP 479).
def raising():
    raise StopIteration(5)
    yield

def inner_next():
    yield next(iter([]))

for function in raising, inner_next:
    try:
        list(function())
    except RuntimeError as error:
        print(error, repr(error.__cause__), error.__context__ is error.__cause__)
        # expect: generator raised StopIteration StopIteration(5) True
        # expect: generator raised StopIteration StopIteration() True
