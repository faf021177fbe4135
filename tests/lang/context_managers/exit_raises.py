# What __exit__ raises replaces the body's exception, which becomes its context.
class Manager:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        raise RuntimeError("exit")

try:
    with Manager():
        raise ValueError("body")
except RuntimeError as error:
    print(repr(error), repr(error.__context__))
    # expect: RuntimeError('exit') ValueError('body')
try:
    with Manager():
        pass
except RuntimeError as error:
    print(repr(error), error.__context__)  # expect: RuntimeError('exit') None
