# __init_subclass__ sees each subclass and its keywords
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Base:
    seen = []
    def __init_subclass__(cls, /, option=None, **keywords):
        super().__init_subclass__(**keywords)
        cls.seen.append((cls.__name__, option))
class One(Base): pass
class Two(Base, option=5): pass
class Three(One): pass
print(Base.seen)  # expect: [('One', None), ('Two', 5), ('Three', None)]
attempt(lambda: type("Four", (Base,), {}, unknown=1))
# expect: TypeError Four.__init_subclass__() takes no keyword arguments
attempt(lambda: type("Five", (), {}, unknown=1))
# expect: TypeError Five.__init_subclass__() takes no keyword arguments
print(Base.__dict__["__init_subclass__"].__class__)  # expect: <class 'classmethod'>
