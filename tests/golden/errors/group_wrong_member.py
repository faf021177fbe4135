# status: 1
ExceptionGroup("bad", [ValueError(1), 2])
