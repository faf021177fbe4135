# __prepare__ makes the namespace
class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases, **keywords):
        print("prepare", name, bases, keywords)
        return {"from_prepare": 1}
    def __new__(cls, name, bases, namespace, **keywords):
        print("new", sorted(k for k in namespace if not k.startswith("__")), keywords)
        return super().__new__(cls, name, bases, namespace)
    def __init__(self, name, bases, namespace, **keywords):
        print("init", keywords)
class Class(metaclass=Meta, option=5):
    x = from_prepare + 1
# expect: prepare Class () {'option': 5}
# expect: new ['from_prepare', 'x'] {'option': 5}
# expect: init {'option': 5}
print(Class.x)  # expect: 2
class Wrong(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return 5
try:
    class Other(metaclass=Wrong): pass
except TypeError as error:
    print(error)  # expect: Wrong.__prepare__() must return a mapping, not int
