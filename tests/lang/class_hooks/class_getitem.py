# __class_getitem__ answers subscripts of the class
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Class:
    def __class_getitem__(cls, key):
        return cls.__name__, key
class Sub(Class): pass
print(Class[5], Sub[1, 2], Class["a":"b"])
# expect: ('Class', 5) ('Sub', (1, 2)) ('Class', slice('a', 'b', None))
class Plain: pass
attempt(lambda: Plain[5])  # expect: TypeError type 'Plain' is not subscriptable
attempt(lambda: Class()[5])  # expect: TypeError 'Class' object is not subscriptable
class Meta(type):
    def __getitem__(cls, key):
        return "meta", key
class Both(metaclass=Meta):
    def __class_getitem__(cls, key):
        return "class", key
print(Both[1])  # expect: ('meta', 1)
