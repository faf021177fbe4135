# Each clause gets its part of the group; what is left goes on.
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3), KeyError(4)])])
    except* ValueError as group:
        print(repr(group))
        # expect: ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(3)])])
    except* TypeError as group:
        print(repr(group))  # expect: ExceptionGroup('g', [TypeError(2)])
except ExceptionGroup as rest:
    print(repr(rest))  # expect: ExceptionGroup('g', [ExceptionGroup('h', [KeyError(4)])])
