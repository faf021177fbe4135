# Bug: '%d' crashed on an object whose __int__ returns no int.
class Wrong:
    def __int__(self):
        return 1.5


try:
    "%d" % Wrong()
except TypeError as error:
    print(error)  # expect: %d format: a real number is required, not Wrong
