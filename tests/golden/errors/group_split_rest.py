# status: 1
try:
    raise ExceptionGroup("mixed", [ValueError(1), KeyError(2), ValueError(3)])
except* ValueError as values:
    print(values.exceptions)
