# collections.abc.Generator.close() gives nothing back, whatever the generator's StopIteration says.
from collections.abc import Coroutine, Generator


class Returning(Generator):
    def send(self, value):
        return value

    def throw(self, *args):
        raise StopIteration(7)


class GoingOn(Returning):
    def throw(self, *args):
        return 8


print(Returning().close())
try:
    GoingOn().close()
except RuntimeError as error:
    print(error, error.__context__)
# expect: None
# expect: generator ignored GeneratorExit None
