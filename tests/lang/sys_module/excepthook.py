# sys.excepthook prints to sys.stderr as it is now; __excepthook__ is the original
import io
import sys
def shown(*arguments):
    old, sys.stderr = sys.stderr, io.StringIO()
    try:
        sys.excepthook(*arguments)
        return sys.stderr.getvalue()
    finally:
        sys.stderr = old
def fails():
    raise ValueError("text")
try:
    fails()
except ValueError as error:
    caught = error
print(shown(ValueError, caught, caught.__traceback__).splitlines()[-1])  # expect: ValueError: text
print(repr(shown(KeyError, KeyError("alone"), None)))  # expect: "KeyError: 'alone'\n"
for limit in 1, 0, -3, 10 ** 30:
    sys.tracebacklimit = limit
    print([line.strip() for line in shown(ValueError, caught, None).splitlines() if "^" not in line])
# expect: ['Traceback (most recent call last):', 'File "excepthook.py", line 12, in fails', 'raise ValueError("text")', 'ValueError: text']
# expect: ['ValueError: text']
# expect: ['ValueError: text']
# expect: ['Traceback (most recent call last):', 'File "excepthook.py", line 14, in <module>', 'fails()', 'File "excepthook.py", line 12, in fails', 'raise ValueError("text")', 'ValueError: text']
del sys.tracebacklimit
print(sys.excepthook is sys.__excepthook__, sys.excepthook.__name__)  # expect: True excepthook
