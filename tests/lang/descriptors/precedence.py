# Data descriptors win over the instance, others do not
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Data:
    def __get__(self, object, owner):
        return "data"
    def __set__(self, object, value):
        object.__dict__["data"] = value
class NonData:
    def __get__(self, object, owner):
        return "non-data"
class Class:
    data = Data()
    other = NonData()
made = Class()
made.data = made.other = 5
print(made.data, made.other, made.__dict__, Class.data, Class.other)
# expect: data 5 {'data': 5, 'other': 5} data non-data
class SetOnly:
    def __set__(self, object, value):
        pass
class DeleteOnly:
    def __delete__(self, object):
        print("deleted")
Class.set_only, Class.delete_only = SetOnly(), DeleteOnly()
print(type(made.set_only).__name__)  # expect: SetOnly
del made.delete_only  # expect: deleted
attempt(lambda: delattr(made, "set_only"))  # expect: AttributeError __delete__
attempt(lambda: setattr(made, "delete_only", 1))  # expect: AttributeError __set__
