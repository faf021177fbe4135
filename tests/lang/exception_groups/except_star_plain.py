# A plain exception comes in a group of its own, and leaves as it was.
try:
    raise ValueError("plain")
except* ValueError as group:
    print(repr(group))  # expect: ExceptionGroup('', (ValueError('plain'),))
try:
    try:
        raise ValueError("plain")
    except* TypeError:
        pass
except ValueError as error:
    print(repr(error))  # expect: ValueError('plain')
