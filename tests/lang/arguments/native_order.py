# What built-in functions complain about first
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: round(x=1))  # expect: TypeError round() missing required argument 'number' (pos 1)
attempt(lambda: pow(1, x=1))  # expect: TypeError pow() missing required argument 'exp' (pos 2)
attempt(lambda: pow(1, base=2))  # expect: TypeError pow() missing required argument 'exp' (pos 2)
attempt(lambda: pow(1, 2, base=2))
# expect: TypeError argument for pow() given by name ('base') and position (1)
attempt(lambda: int.from_bytes(x=1))
# expect: TypeError from_bytes() missing required argument 'bytes' (pos 1)
attempt(lambda: round(1, number=2))
# expect: TypeError argument for round() given by name ('number') and position (1)
attempt(lambda: "a b".split(" ", sep="x"))
# expect: TypeError argument for split() given by name ('sep') and position (1)
attempt(lambda: sum([], iterable=[]))
# expect: TypeError sum() got an unexpected keyword argument 'iterable'
