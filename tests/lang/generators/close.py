# close() raises GeneratorExit at the yield; what is returned there is its value.
def finally_():
    try:
        yield 1
    finally:
        print("finally")

def returning():
    try:
        yield 1
    except GeneratorExit:
        return 42

def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2

for function in finally_, returning, stubborn:
    generator = function()
    next(generator)
    try:
        print(generator.close())
        # expect: finally
        # expect: None
        # expect: 42
    except RuntimeError as error:
        print(error)  # expect: generator ignored GeneratorExit
