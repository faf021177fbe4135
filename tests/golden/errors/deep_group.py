# status: 1
error = ValueError("leaf")
for level in range(13):
    error = ExceptionGroup(f"level {level}", [error])
raise error
