# What is thrown into a generator has as context what the generator is handling, else what its caller is
def chain(error):
    links = []
    while error is not None:
        links.append(repr(error))
        error = error.__context__
    print(*links, sep=" < ")

def generator():
    try:
        yield 1
    finally:
        yield 2

def attempt(*thrown):
    made = generator()
    next(made)
    for one in thrown:
        try:
            made.throw(one)
        except BaseException as error:
            chain(error)

attempt(KeyError(7), ValueError(2))
attempt(GeneratorExit, ValueError(2))
attempt(KeyError(7), StopIteration(1))
try:
    1 / 0
except ZeroDivisionError:
    attempt(KeyError(7), ValueError(2))
    attempt(None or OSError(1), OSError(2), OSError(3))
# expect: ValueError(2) < KeyError(7)
# expect: ValueError(2) < GeneratorExit()
# expect: RuntimeError('generator raised StopIteration') < StopIteration(1) < KeyError(7)
# expect: ValueError(2) < KeyError(7)
# expect: OSError(2) < OSError(1)
# expect: OSError(3)
