# sys.exit() is an exception like another: `finally` and `with` see it.
import sys

class Manager:
    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        print(kind.__name__, value.code)

def leave():
    try:
        sys.exit(3)
    finally:
        print("cleanup")

with Manager():
    leave()
    # expect exit: 3
    # expect: cleanup
    # expect: SystemExit 3
