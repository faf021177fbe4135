# args: --trace-refs
# only: minipy
def pair(z):
    yield z
    yield [z]


steps = pair([1])
first = next(steps)
del steps
