# What a group may be made from
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ExceptionGroup("text", [ValueError(1)]))  # expect: text (1 sub-exception)
attempt(lambda: ExceptionGroup("text", []))
# expect: ValueError second argument (exceptions) must be a non-empty sequence
attempt(lambda: ExceptionGroup("text", 5))
# expect: TypeError second argument (exceptions) must be a sequence
attempt(lambda: ExceptionGroup("text", [5]))
# expect: ValueError Item 0 of second argument (exceptions) is not an exception
attempt(lambda: ExceptionGroup(5, [ValueError()]))
# expect: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
attempt(lambda: ExceptionGroup("text"))
# expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
attempt(lambda: ExceptionGroup("text", [KeyboardInterrupt()]))
# expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
attempt(lambda: BaseExceptionGroup("text", [KeyboardInterrupt()]))  # expect: text (1 sub-exception)
attempt(lambda: type(BaseExceptionGroup("text", [ValueError()])))
# expect: <class 'ExceptionGroup'>
attempt(lambda: ExceptionGroup("text", (ValueError(), TypeError())).exceptions)
# expect: (ValueError(), TypeError())
attempt(lambda: ExceptionGroup("text", [ValueError()]).message)  # expect: text
attempt(lambda: str(ExceptionGroup("text", [ValueError(), KeyError()])))
# expect: text (2 sub-exceptions)
