# status: 1
def fail(n):
    raise ValueError(n)


errors = []
for n in range(2):
    try:
        fail(n)
    except ValueError as error:
        errors.append(error)
raise ExceptionGroup("several", errors + [ExceptionGroup("inner", [TypeError("t")])])
