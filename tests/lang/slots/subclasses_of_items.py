# Subclasses of int, bytes and tuple have no room for __slots__ or weak references.
import weakref

for base in (int, bytes, tuple, type):
    for slots in ("a", ("__dict__",), ("__weakref__",)):
        try:
            type("C", (base,), {"__slots__": slots})
        except TypeError as error:
            print(error)  # expect: nonempty __slots__ not supported for subtype of 'int'
            # expect: nonempty __slots__ not supported for subtype of 'int'
            # expect: nonempty __slots__ not supported for subtype of 'int'
            # expect: nonempty __slots__ not supported for subtype of 'bytes'
            # expect: nonempty __slots__ not supported for subtype of 'bytes'
            # expect: nonempty __slots__ not supported for subtype of 'bytes'
            # expect: nonempty __slots__ not supported for subtype of 'tuple'
            # expect: nonempty __slots__ not supported for subtype of 'tuple'
            # expect: nonempty __slots__ not supported for subtype of 'tuple'
            # expect: nonempty __slots__ not supported for subtype of 'type'
            # expect: nonempty __slots__ not supported for subtype of 'type'
            # expect: nonempty __slots__ not supported for subtype of 'type'
for base in (int, bytes, tuple, str, float, list):
    made = type("C", (base,), {})()
    try:
        print(base.__name__, weakref.ref(made)() is made)  # expect: int cannot create weak reference to 'C' object
        # expect: bytes cannot create weak reference to 'C' object
        # expect: tuple cannot create weak reference to 'C' object
    except TypeError as error:
        print(base.__name__, error)  # expect: str True
        # expect: float True
        # expect: list True
