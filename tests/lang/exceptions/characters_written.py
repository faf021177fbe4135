# characters_written of OSError: only BlockingIOError is told it
error = BlockingIOError(11, "busy", 5)
print(error.characters_written, error.filename, error.args)
error.characters_written = 7
print(error.characters_written)
del error.characters_written
for action in (lambda: error.characters_written, lambda: delattr(error, "characters_written"),
               lambda: setattr(error, "characters_written", "x"), lambda: OSError(2, "x", 5).characters_written):
    try:
        print(action())
    except (AttributeError, TypeError) as raised:
        print(type(raised).__name__, raised)
print(OSError(2, "x", 5).filename, BlockingIOError(11, "busy", "file").filename)
# expect: 5 None (11, 'busy', 5)
# expect: 7
# expect: AttributeError characters_written
# expect: AttributeError characters_written
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: AttributeError characters_written
# expect: 5 file
