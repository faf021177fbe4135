# throw() with three arguments still works, and warns.

def generator():
    try:
        yield 1
    except ValueError as error:
        yield repr(error)

made = generator()
next(made)
print(made.throw(ValueError, "text", None))  # expect: ValueError('text')
made = generator()
next(made)
print(made.throw(ValueError("one")))  # expect: ValueError('one')
for wrong in (5,), (ValueError, 1, 2), (ValueError("a"), 1), ():
    try:
        generator().throw(*wrong)
    except TypeError as error:
        print(error)
# expect: exceptions must be classes or instances deriving from BaseException, not int
# expect: throw() third argument must be a traceback object
# expect: instance exception may not have a separate value
# expect: throw expected at least 1 argument, got 0
