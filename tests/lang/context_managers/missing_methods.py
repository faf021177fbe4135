# The protocol's two methods are looked up on the type.
class Neither:
    pass

class NoExit:
    def __enter__(self):
        pass

class OnInstance:
    pass

on_instance = OnInstance()
on_instance.__enter__ = on_instance.__exit__ = lambda *details: None
for manager in Neither(), NoExit(), on_instance:
    try:
        with manager:
            pass
    except TypeError as error:
        print(error)
        # expect: 'Neither' object does not support the context manager protocol
        # expect: 'NoExit' object does not support the context manager protocol (missed __exit__ method)
        # expect: 'OnInstance' object does not support the context manager protocol
