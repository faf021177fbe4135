# throw() raises at the yield; caught, the generator goes on.
def catching():
    while True:
        try:
            yield "waiting"
        except ValueError as error:
            print("caught", repr(error))

generator = catching()
next(generator)
print(generator.throw(ValueError("one")))
# expect: caught ValueError('one')
# expect: waiting
print(generator.throw(ValueError))
# expect: caught ValueError()
# expect: waiting
try:
    generator.throw(KeyError("two"))
except KeyError as error:
    print(repr(error))  # expect: KeyError('two')
print(list(generator))  # expect: []
