# Attributes of exceptions that may not be set to just anything
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

error = ValueError("a", 1)
attempt(lambda: setattr(error, "__traceback__", 5))
# expect: TypeError __traceback__ must be a traceback or None
attempt(lambda: delattr(error, "__traceback__"))
# expect: TypeError __traceback__ may not be deleted
attempt(lambda: error.with_traceback(5))
# expect: TypeError __traceback__ must be a traceback or None
attempt(lambda: error.with_traceback(None) is error)  # expect: True
attempt(lambda: setattr(error, "__cause__", 5))
# expect: TypeError exception cause must be None or derive from BaseException
attempt(lambda: setattr(error, "__context__", 5))
# expect: TypeError exception context must be None or derive from BaseException
attempt(lambda: delattr(error, "__cause__"))  # expect: TypeError __cause__ may not be deleted
attempt(lambda: setattr(error, "__suppress_context__", 5))
# expect: TypeError attribute value type must be bool
attempt(lambda: setattr(error, "args", 5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: delattr(error, "args"))  # expect: TypeError args may not be deleted
error.args = [1, 2]
print(error.args, repr(error))  # expect: (1, 2) ValueError(1, 2)
