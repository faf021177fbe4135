# A generator dropped in a finally that yields
def stubborn():
    try:
        yield 1
    finally:
        print("finally")
        yield 2
        print("not reached")
made = stubborn()
next(made)
del made  # expect: finally
print("dropped")  # expect: dropped
made = stubborn()
next(made)
try:
    made.close()
except RuntimeError as error:
    print(error)
# expect: finally
# expect: generator ignored GeneratorExit
