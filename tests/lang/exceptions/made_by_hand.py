# The classes with fields of their own, called by a program.
print(AttributeError("m", name="n", obj=5).obj, NameError("m", name="n").name)  # expect: 5 n
print(StopIteration(1, 2).value, SystemExit(1, 2).code, SystemExit().code)
# expect: 1 (1, 2) None
error = ImportError("message", name="module", path="place")
print(error, error.name, error.path)  # expect: message module place
for call in lambda: NameError(nam=1), lambda: ValueError(x=1), lambda: ImportError("m", other=1):
    try:
        call()
    except TypeError as problem:
        print(problem)
        # expect: NameError() got an unexpected keyword argument 'nam'. Did you mean 'name'?
        # expect: ValueError() takes no keyword arguments
        # expect: ImportError() got an unexpected keyword argument 'other'
