# `except` with something that is no exception class.
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as error:
    print(error, repr(error.__context__))
    # expect: catching classes that do not inherit from BaseException is not allowed ZeroDivisionError('division by zero')
try:
    1 / 0
except (ValueError, "text"):  # expect raises: TypeError: catching classes that do not inherit from BaseException is not allowed
    pass
