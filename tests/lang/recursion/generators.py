# Generators that resume themselves through others.
def delegating():
    yield from delegating()

def looping():
    for item in looping():
        yield item

for function in delegating, looping:
    try:
        list(function())
    except RecursionError as error:
        print(error)
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
