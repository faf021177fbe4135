# status: 1
try:
    try:
        raise ValueError("plain")
    except* ValueError as e:
        print(repr(e), e.__traceback__.tb_lineno)
        raise TypeError("new")
except Exception as e:
    print(repr(e), repr(e.__context__))
try:
    try:
        raise ValueError("plain")
    except* TypeError: pass
except ValueError as e: print(repr(e))
try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise
except ExceptionGroup as e:
    print(repr(e), repr(e.__context__))
try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
except* ValueError:
    raise KeyError("from handler")
