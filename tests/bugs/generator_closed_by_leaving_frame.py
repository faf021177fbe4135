# A generator that is closed because its holder's frame is left made that frame's object again.
def numbers():
    for i in range(2):
        yield i

def function(iterator):
    try:
        raise ValueError(next(iterator))
    except ValueError as error:
        print(repr(error))  # expect: ValueError(0)

function(numbers())
