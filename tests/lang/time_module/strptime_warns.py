# strptime() warns of a day without a year, once for a format, at the line that asked
import time
import warnings

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    for _ in range(2):
        time.strptime("1 May", "%d %b")
    time.strptime("1 5 24", "%d %m %y")
print([(warning.category.__name__, str(warning.message).splitlines()[0], warning.filename == __file__, warning.lineno)
       for warning in seen])
# expect: [('DeprecationWarning', 'Parsing dates involving a day of month without a year specified is ambiguious', True, 8)]
