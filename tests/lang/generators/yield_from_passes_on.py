# yield from passes values and exceptions through, and has the return value.
def inner():
    try:
        print("inner got", (yield 1))
        yield 2
    except ValueError as error:
        print("inner caught", error)
        return "handled"
    finally:
        print("inner finally")
    return "ended"

def outer():
    print("result", (yield from inner()))
    yield 3

generator = outer()
print([next(generator), generator.send("x"), next(generator)])
# expect: inner got x
# expect: inner finally
# expect: result ended
# expect: [1, 2, 3]
generator = outer()
print([next(generator), generator.throw(ValueError("thrown"))])
# expect: inner caught thrown
# expect: inner finally
# expect: result handled
# expect: [1, 3]
