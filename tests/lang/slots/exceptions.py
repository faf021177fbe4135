# Exceptions have no weak references, their subclasses do; their __dict__ is there already.
import weakref

for cls in (ValueError, OSError, type("E", (ValueError,), {}),
            type("S", (ValueError,), {"__slots__": ()}),
            type("W", (ValueError,), {"__slots__": ("__weakref__",)}), ExceptionGroup):
    error = cls("text", [ValueError()]) if cls is ExceptionGroup else cls("text")
    try:
        print(weakref.ref(error)() is error)  # expect: cannot create weak reference to 'ValueError' object
        # expect: cannot create weak reference to 'OSError' object
        # expect: True
    except TypeError as refused:
        print(refused)  # expect: cannot create weak reference to 'S' object
        # expect: True
        # expect: True
try:
    type("D", (ValueError,), {"__slots__": ("__dict__",)})
except TypeError as refused:
    print(refused)  # expect: __dict__ slot disallowed: we already got one
error = ValueError()
try:
    del error.__dict__
except TypeError as refused:
    print(refused)  # expect: cannot delete __dict__
