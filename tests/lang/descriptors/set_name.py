# __set_name__ and __init_subclass__ run when a class is made.
log = []


class Field:
    def __set_name__(self, owner, name):
        log.append((owner.__name__, name))


class Base:
    def __init_subclass__(cls, **kwargs):
        log.append((cls.__name__, kwargs))


class A(Base, flag=1):
    x = Field()
    y = Field()


print(log)  # expect: [('A', 'x'), ('A', 'y'), ('A', {'flag': 1})]
try:
    class B(object, flag=1):
        pass
except TypeError as error:
    print(error)  # expect: B.__init_subclass__() takes no keyword arguments
