# status: 1
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise KeyError("during")
except KeyError as error:
    raise OSError("because") from error
