# Where the classes stand.
print(ExceptionGroup.__mro__)
# expect: (<class 'ExceptionGroup'>, <class 'BaseExceptionGroup'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
print(issubclass(ModuleNotFoundError, ImportError), issubclass(TabError, IndentationError))
# expect: True True
print(IOError is OSError, EnvironmentError is OSError)  # expect: True True
print(UnicodeDecodeError.__bases__, RecursionError.__bases__)
# expect: (<class 'UnicodeError'>,) (<class 'RuntimeError'>,)
print(KeyError.__module__, KeyError.__qualname__)  # expect: builtins KeyError
