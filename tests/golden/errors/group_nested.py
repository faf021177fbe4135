# status: 1
def fail(kind, *a):
    try:
        raise kind(*a)
    except kind as error:
        return error

raise ExceptionGroup("outer", [
    fail(ValueError, 1),
    ExceptionGroup("inner", [fail(KeyError, "k"), fail(OSError, 2, "not there")]),
])
