# dir() of a class asks the class for its __dict__ and __bases__, which a metaclass may answer.
class A:
    x = 1


class Told(type):
    @property
    def __dict__(cls):
        return {"told": 1}

    @property
    def __bases__(cls):
        return (A,)


class C(metaclass=Told):
    hidden = 1


print([n for n in dir(C) if not n.startswith("__")])  # expect: ['told', 'x']
