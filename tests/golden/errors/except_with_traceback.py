# status: 1
def make():
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error.__traceback__

raise ValueError("given").with_traceback(make())
