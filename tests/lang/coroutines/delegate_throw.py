# yield from passes throw() on as it was called, and closes on GeneratorExit.
class Delegate:
    def __iter__(self):
        return self
    def __next__(self):
        return 1
    def throw(self, *details):
        print("thrown", details)
        return 2
    def close(self):
        print("closed")

class NoThrow:
    def __iter__(self):
        return self
    def __next__(self):
        return 1

def generator(delegate):
    yield from delegate

made = generator(Delegate())
next(made)
print(made.throw(KeyError), made.throw(KeyError("a")))
# expect: thrown (<class 'KeyError'>,)
# expect: thrown (KeyError('a'),)
# expect: 2 2
try:
    made.throw(GeneratorExit)
except GeneratorExit as error:
    print(repr(error))
# expect: closed
# expect: GeneratorExit()
made = generator(Delegate())
next(made)
made.close()  # expect: closed
made = generator(NoThrow())
next(made)
try:
    made.throw(KeyError("plain"))
except KeyError as error:
    print(repr(error))  # expect: KeyError('plain')
