# args: --trace-refs
# only: minipy
def fail(x):
    raise ValueError("no")


try:
    fail([1])
except ValueError as error:
    kept = error
kept = None
