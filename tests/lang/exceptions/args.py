# args is a tuple of what the class was called with; str() shows one of them, or all.
error = ValueError(1, "b")
print(error.args, repr(error), str(error))  # expect: (1, 'b') ValueError(1, 'b') (1, 'b')
print(repr(ValueError()), repr(str(ValueError())))  # expect: ValueError() ''
print(str(ValueError("text")), str(ValueError(None)))  # expect: text None
error.args = [1, 2]
print(error.args, repr(error))  # expect: (1, 2) ValueError(1, 2)
try:
    error.args = 5
except TypeError as problem:
    print(problem)  # expect: 'int' object is not iterable
