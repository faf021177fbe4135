# Only exceptions can be raised.
for what in 5, "text", object, None:
    try:
        raise what
    except TypeError as error:
        print(error)
        # expect: exceptions must derive from BaseException
        # expect: exceptions must derive from BaseException
        # expect: exceptions must derive from BaseException
        # expect: exceptions must derive from BaseException
try:
    raise ValueError from "text"
except TypeError as error:
    print(error)  # expect: exception causes must derive from BaseException
