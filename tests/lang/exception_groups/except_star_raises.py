# What the clauses raise is put together with what is left.
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError:
        raise
    except* TypeError:
        raise RuntimeError("new")
except ExceptionGroup as group:
    print(repr(group))
    # expect: ExceptionGroup('', [RuntimeError('new'), ExceptionGroup('g', [ValueError(1), KeyError(3)])])
    print([repr(error.__context__) for error in group.exceptions])
    # expect: ["ExceptionGroup('g', [TypeError(2)])", 'None']
