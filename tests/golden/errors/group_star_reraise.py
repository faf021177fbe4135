# status: 1
try:
    raise ExceptionGroup("mixed", [ValueError(1), KeyError(2)])
except* ValueError:
    raise
