# __bases__ may be set
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class A:
    x = "a"
class B:
    x = "b"
class C(A): pass
made = C()
print(made.x)  # expect: a
C.__bases__ = (B,)
print(made.x, C.__mro__, A.__subclasses__(), B.__subclasses__())
# expect: b (<class '__main__.C'>, <class '__main__.B'>, <class 'object'>) [] [<class '__main__.C'>]
attempt(lambda: setattr(C, "__bases__", ()))
# expect: TypeError can only assign non-empty tuple to C.__bases__, not ()
attempt(lambda: setattr(C, "__bases__", 5))
# expect: TypeError can only assign tuple to C.__bases__, not int
attempt(lambda: setattr(B, "__bases__", (C,)))
# expect: TypeError a __bases__ item causes an inheritance cycle
attempt(lambda: setattr(C, "__bases__", (C,)))
# expect: TypeError a __bases__ item causes an inheritance cycle
