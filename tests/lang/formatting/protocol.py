# __format__, __str__ and __repr__, and what they must return.
class Shown:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class Wrong:
    __format__ = __str__ = __repr__ = lambda self, *_: 5


s = Shown()
print(f"{s} {s:abc} {s!s} {s!r:>6}", "{:x}".format(s), format(s), "%s %r" % (s, s), [s])  # expect: <> <abc> str   repr <x> <> str repr [repr]
for f in (lambda: format(Wrong()), lambda: str(Wrong()), lambda: repr(Wrong()), lambda: f"{Wrong()!r}", lambda: "%s" % Wrong()):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: __format__ must return a str, not int
# expect: __str__ returned non-string (type int)
# expect: __repr__ returned non-string (type int)
# expect: __repr__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
