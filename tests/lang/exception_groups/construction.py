# What a group can be made of.
print(type(BaseExceptionGroup("m", [ValueError()])).__name__)  # expect: ExceptionGroup
print(type(BaseExceptionGroup("m", [KeyboardInterrupt()])).__name__)
# expect: BaseExceptionGroup
for arguments in ("m",), (5, [ValueError()]), ("m", 5), ("m", []), ("m", [5]), ("m", [SystemExit()]):
    try:
        ExceptionGroup(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
        # expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
        # expect: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
        # expect: TypeError second argument (exceptions) must be a sequence
        # expect: ValueError second argument (exceptions) must be a non-empty sequence
        # expect: ValueError Item 0 of second argument (exceptions) is not an exception
        # expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
