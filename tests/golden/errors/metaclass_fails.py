# status: 1
class M(type):
    def __new__(mcs, name, bases, ns):
        return super().__new__(mcs, name, bases, ns).nope
class A(metaclass=M):
    pass
