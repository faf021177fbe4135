# What can be thrown.
def generator():
    yield 1

for arguments in ("text",), (5,), (TypeError("a"), "message"), (TypeError, None, 5):
    made = generator()
    next(made)
    try:
        made.throw(*arguments)
    except TypeError as error:
        print(error)
        # expect: exceptions must be classes or instances deriving from BaseException, not str
        # expect: exceptions must be classes or instances deriving from BaseException, not int
        # expect: instance exception may not have a separate value
        # expect: throw() third argument must be a traceback object
