# status: 1
try:
    raise ExceptionGroup("group", [ValueError("one")])
except ExceptionGroup as group:
    raise RuntimeError("after") from group
