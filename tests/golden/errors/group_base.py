# status: 1
raise BaseExceptionGroup("base", [ValueError(1), KeyboardInterrupt()])
