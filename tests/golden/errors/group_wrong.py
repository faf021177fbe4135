# status: 1
ExceptionGroup("empty", [])
