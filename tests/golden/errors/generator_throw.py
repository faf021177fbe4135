# status: 1
def g():
    try:
        yield 1
    finally:
        print("closing")

it = g()
next(it)
it.throw(ValueError("thrown"))
