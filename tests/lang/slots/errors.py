# __slots__ that cannot be
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def make(bases=(), **names):
    return type("Class", bases, names)
attempt(lambda: make(__slots__=5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: make(__slots__="two words"))  # expect: TypeError __slots__ must be identifiers
attempt(lambda: make(__slots__=["1a"]))  # expect: TypeError __slots__ must be identifiers
attempt(lambda: make(__slots__=[5]))  # expect: TypeError __slots__ items must be strings, not 'int'
attempt(lambda: make(__slots__=["x"], x=1))
# expect: ValueError 'x' in __slots__ conflicts with class variable
attempt(lambda: make((int,), __slots__=["x"]))
# expect: TypeError nonempty __slots__ not supported for subtype of 'int'
attempt(lambda: make((tuple,), __slots__=["x"]))
# expect: TypeError nonempty __slots__ not supported for subtype of 'tuple'
attempt(lambda: make(__slots__=["__dict__", "__dict__"]))
# expect: TypeError __dict__ slot disallowed: we already got one
attempt(lambda: make(__slots__=["__weakref__", "__weakref__"]))
# expect: TypeError __weakref__ slot disallowed: we already got one
attempt(lambda: make((make(__slots__=["a"]), make(__slots__=["b"]))))
# expect: TypeError multiple bases have instance lay-out conflict
attempt(lambda: make((make(__slots__=["a"]), make(__slots__=()))).__slots__)  # expect: ['a']
attempt(lambda: make((make(),), __slots__=["__dict__"]))
# expect: TypeError __dict__ slot disallowed: we already got one
