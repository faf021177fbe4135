# __getattribute__, then the instance, then __getattr__
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Class:
    present = "class"
    def __getattr__(self, name):
        return "fallback " + name
    @property
    def broken(self):
        raise AttributeError("inside the property")
made = Class()
print(made.present, made.missing, made.broken, hasattr(made, "anything"), getattr(made, "x", "unused"))
# expect: class fallback missing fallback broken True fallback x
class All:
    def __getattribute__(self, name):
        if name == "error":
            raise AttributeError("no " + name)
        return "all " + name
    def __getattr__(self, name):
        return "then " + name
print(All().x, All().error, All().__class__)  # expect: all x then error all __class__
class Raises:
    def __getattr__(self, name):
        raise ValueError(name)
attempt(lambda: hasattr(Raises(), "x"))  # expect: ValueError x
attempt(lambda: getattr(Raises(), "x", 1))  # expect: ValueError x
