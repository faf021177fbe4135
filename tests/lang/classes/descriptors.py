# The descriptor protocol: who wins, data or non-data, instance or class.
class Data:
    def __get__(self, instance, owner):
        return "data", instance is None, owner.__name__

    def __set__(self, instance, value):
        instance.__dict__["log"] = value


class NonData:
    def __get__(self, instance, owner):
        return "non-data"


class Holder:
    data = Data()
    other = NonData()


h = Holder()
print(h.data)  # expect: ('data', False, 'Holder')
print(Holder.data)  # expect: ('data', True, 'Holder')
h.data = 5
print(h.__dict__)  # expect: {'log': 5}
h.__dict__["data"] = "instance"
print(h.data[0])  # expect: data
print(h.other)  # expect: non-data
h.other = "instance"
print(h.other)  # expect: instance
try:
    del h.data
except AttributeError as error:
    print(error)  # expect: __delete__


class Named:
    def __set_name__(self, owner, name):
        self.place = owner.__name__ + "." + name


class User:
    field = Named()


print(User.field.place)  # expect: User.field


class Bad:
    def __set_name__(self, owner, name):
        raise ValueError("no")


try:
    class Broken:
        field = Bad()
except ValueError as error:
    print(error, error.__notes__)  # expect: no ["Error calling __set_name__ on 'Bad' instance 'field' in 'Broken'"]


class Meta(type):
    @property
    def size(cls):
        return len(cls.__name__)


class Long(metaclass=Meta):
    size = "shadowed by the metaclass's data descriptor"


print(Long.size, Long().size[:8])  # expect: 4 shadowed
