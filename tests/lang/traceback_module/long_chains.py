# An exception that came from thousands of others is described without recursion.
import traceback

error = None
for number in range(3000):
    cause, error = error, ValueError(number)
    error.__cause__ = cause
lines = traceback.format_exception(error)
print(len(lines), lines[0], lines[-1], sep=" ", end="")
described = traceback.TracebackException.from_exception(error)
print(described.__cause__.__cause__)
# expect: 5999 ValueError: 0
# expect:  ValueError: 2999
# expect: 2997
