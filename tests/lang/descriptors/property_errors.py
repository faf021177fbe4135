# Properties without a part
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Class:
    readable = property(lambda self: "r")
    writable = property(None, lambda self, value: None)
    nothing = property()
    @property
    def documented(self):
        "the doc"
made = Class()
attempt(lambda: made.readable)  # expect: r
attempt(lambda: setattr(made, "readable", 1))
# expect: AttributeError property 'readable' of 'Class' object has no setter
attempt(lambda: delattr(made, "readable"))
# expect: AttributeError property 'readable' of 'Class' object has no deleter
attempt(lambda: made.writable)
# expect: AttributeError property 'writable' of 'Class' object has no getter
attempt(lambda: setattr(made, "writable", 1))  # expect: None
attempt(lambda: made.nothing)
# expect: AttributeError property 'nothing' of 'Class' object has no getter
print(Class.documented.__doc__, Class.documented.__name__, Class.readable.fset)
# expect: the doc documented None
attempt(lambda: setattr(Class.readable, "fget", 1))  # expect: AttributeError readonly attribute
attempt(lambda: property(1, 2, 3, 4, 5))
# expect: TypeError property() takes at most 4 arguments (5 given)
