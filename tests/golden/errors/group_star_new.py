# status: 1
try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
except* ValueError:
    raise KeyError("from values")
except* TypeError as error:
    raise OSError("from types") from error
