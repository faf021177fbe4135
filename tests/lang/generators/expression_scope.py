# The first iterable is evaluated at once, the rest when asked.
def source():
    print("source")
    return [1, 2]

made = (1 / x for x in source())  # expect: source
print("made")  # expect: made
print(next(made))  # expect: 1.0
try:
    (x for x in 5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
