# The attributes of chaining take exceptions or None only, and cannot be deleted.
error = ValueError()
for name in "__cause__", "__context__", "__traceback__", "__suppress_context__", "args":
    for action in lambda: setattr(error, name, 5), lambda: delattr(error, name):
        try:
            action()
        except TypeError as problem:
            print(problem)
            # expect: exception cause must be None or derive from BaseException
            # expect: __cause__ may not be deleted
            # expect: exception context must be None or derive from BaseException
            # expect: __context__ may not be deleted
            # expect: __traceback__ must be a traceback or None
            # expect: __traceback__ may not be deleted
            # expect: attribute value type must be bool
            # expect: can't delete numeric/char attribute
            # expect: 'int' object is not iterable
            # expect: args may not be deleted
