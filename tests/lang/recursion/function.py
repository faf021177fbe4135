# A function that calls itself for ever ends in a RecursionError that can be caught.
def down(n):
    return down(n + 1)

def mutual():
    other()

def other():
    mutual()

for function in lambda: down(0), mutual:
    try:
        function()
    except RecursionError as error:
        print(error)
        # expect: maximum recursion depth exceeded
        # expect: maximum recursion depth exceeded
