# Super() in all the wrong places
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class A:
    def method(self):
        return super().missing()
    def no_arguments():
        return super()
    def deleted(self):
        del self
        return super()
attempt(lambda: super())  # expect: RuntimeError super(): no arguments
attempt(lambda: super(5))  # expect: TypeError super() argument 1 must be a type, not int
attempt(lambda: super(int, "a"))
# expect: TypeError super(type, obj): obj (instance of str) is not an instance or subtype of type (int).
attempt(lambda: super(int).real)  # expect: AttributeError 'super' object has no attribute 'real'
attempt(lambda: A().method())  # expect: AttributeError 'super' object has no attribute 'missing'
attempt(lambda: A.no_arguments())  # expect: RuntimeError super(): no arguments
attempt(lambda: A().deleted())  # expect: RuntimeError super(): arg[0] deleted
attempt(lambda: repr(super(int, 5)), repr(super(int)))
# expect raises: TypeError: attempt() takes 1 positional argument but 2 were given
attempt(lambda: super(A, A()).__thisclass__, super(A, A).__self_class__)
