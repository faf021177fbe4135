# Where a property of a subclass keeps its doc
class Own(property):
    "doc of the class"


class Bare(property):
    __slots__ = ()


def getter(self):
    "doc of the getter"


def silent(self):
    pass


print(Own(getter).__doc__, Own(silent).__doc__, Own(getter, doc="given").__doc__, vars(Own(getter)))
print(property(getter).__doc__, property(silent, doc=5).__doc__, Bare(silent).__doc__ == property.__doc__)
for make in (lambda: Bare(getter),):
    try:
        make()
    except (AttributeError, TypeError) as error:
        print(error)
# expect: doc of the getter None given {'__doc__': 'doc of the getter'}
# expect: doc of the getter 5 False
# expect: 'Bare' object attribute '__doc__' is read-only
