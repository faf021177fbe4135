# The name of `except … as` is gone after the handler.
error = "outer"
try:
    1 / 0
except ZeroDivisionError as error:
    pass
print(error)  # expect raises: NameError: name 'error' is not defined. Did you mean: 'OSError'?
