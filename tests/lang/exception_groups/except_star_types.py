# except* takes exception classes that are no groups.
for types in ExceptionGroup, 5, (ValueError, ExceptionGroup):
    try:
        try:
            raise ValueError
        except* types:
            pass
    except TypeError as error:
        print(error)
        # expect: catching ExceptionGroup with except* is not allowed. Use except instead.
        # expect: catching classes that do not inherit from BaseException is not allowed
        # expect: catching ExceptionGroup with except* is not allowed. Use except instead.
