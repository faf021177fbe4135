# status: 1
raise BaseExceptionGroup("g", [SystemExit(3)])
