# Iterators without send() and throw().
class Ones:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

def generator(source):
    result = yield from source
    print(result)

made = generator(Ones())
next(made)
try:
    made.send(5)
except AttributeError as error:
    print(error)  # expect: 'Ones' object has no attribute 'send'
made = generator(Ones())
next(made)
try:
    made.throw(ValueError("x"))
except ValueError as error:
    print(repr(error))  # expect: ValueError('x')
print(list(generator([1, 2])))
# expect: None
# expect: [1, 2]
next(generator(5))  # expect raises: TypeError: 'int' object is not iterable
