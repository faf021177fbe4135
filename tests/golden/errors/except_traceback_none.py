# status: 1
def f():
    try:
        1 / 0
    except ZeroDivisionError as error:
        error.__traceback__ = None
        raise error
f()
