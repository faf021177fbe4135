# classify_class_attrs() tells kind and home of an attribute; getmembers() shows both forms of a name.
import inspect
import types


class Meta(type):
    def __getattr__(cls, name):
        if name == "virtual":
            return 7
        raise AttributeError(name)

    def __dir__(cls):
        return [*super().__dir__(), "virtual", "promised"]


class Base(metaclass=Meta):
    x = 1

    def method(self):
        pass

    @staticmethod
    def static():
        pass

    @types.DynamicClassAttribute
    def dynamic(self):
        return 3


class Derived(Base):
    @classmethod
    def of_class(cls):
        pass

    @property
    def broken(self):
        raise ValueError


for attribute in inspect.classify_class_attrs(Derived):
    if not attribute.name.startswith("__"):
        print(attribute.name, attribute.kind, attribute.defining_class.__name__)
print([name for name, _ in inspect.getmembers(Derived) if not name.startswith("__")])
print([name for name, _ in inspect.getmembers_static(Derived) if not name.startswith("__")])
print(inspect.BufferFlags is inspect.BufferFlags, inspect.BufferFlags.FULL, inspect.isabstract(type))
# expect: broken property Derived
# expect: dynamic data Base
# expect: method method Base
# expect: of_class class method Derived
# expect: static static method Base
# expect: virtual data Meta
# expect: x data Base
# expect: dynamic data Base
# expect: ['broken', 'dynamic', 'dynamic', 'method', 'of_class', 'static', 'virtual', 'x']
# expect: ['broken', 'dynamic', 'dynamic', 'method', 'of_class', 'static', 'x']
# expect: True 285 False
