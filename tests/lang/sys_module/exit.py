# sys.exit() raises SystemExit, whose code is the status.
import sys

for code in (None, 0, 3, "text", [1]):
    try:
        sys.exit(code)
    except SystemExit as error:
        print(repr(error.code), error.args)  # expect: None ()
# expect: 0 (0,)
# expect: 3 (3,)
# expect: 'text' ('text',)
# expect: [1] ([1],)
try:
    sys.exit(1, 2)
except TypeError as error:
    print(error)  # expect: exit expected at most 1 argument, got 2
sys.exit(7)  # expect exit: 7
