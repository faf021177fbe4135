# status: 1
def group():
    try:
        1 / 0
    except ZeroDivisionError as error:
        error.add_note("noted")
        raise ExceptionGroup("with cause", [error, KeyError("k")]) from error

try:
    group()
except ExceptionGroup as inner:
    raise ExceptionGroup("outer", [inner, ExceptionGroup("last", [OSError(2, "x"), TypeError("y")])])
