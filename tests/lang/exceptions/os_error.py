# OSError with an errno becomes the subclass for it.
error = OSError(2, "No such file or directory", "f.txt")
print(type(error).__name__, error.errno, error.strerror, error.filename, error.args)
# expect: FileNotFoundError 2 No such file or directory f.txt (2, 'No such file or directory')
print(error)  # expect: [Errno 2] No such file or directory: 'f.txt'
print(OSError(17, "there already"))  # expect: [Errno 17] there already
print(type(OSError("only text")).__name__, OSError("only text").errno)  # expect: OSError None
print(OSError(2, "x", "one", None, "two"))  # expect: [Errno 2] x: 'one' -> 'two'
print(type(FileNotFoundError()).__name__, FileNotFoundError().errno)
# expect: FileNotFoundError None
