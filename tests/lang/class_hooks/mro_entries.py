# __mro_entries__ puts other bases in
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Entry:
    def __init__(self, *bases):
        self.bases = bases
    def __mro_entries__(self, bases):
        return self.bases
class Class(Entry(list, dict) if False else Entry(list)):
    pass
print(Class.__bases__, type(Class.__orig_bases__[0]).__name__)  # expect: (<class 'list'>,) Entry
class Empty(Entry()):
    pass
print(Empty.__bases__)  # expect: (<class 'object'>,)
class Wrong:
    def __mro_entries__(self, bases):
        return list(bases)
try:
    class Bad(Wrong()): pass
except TypeError as error:
    print(error)  # expect: __mro_entries__ must return a tuple
attempt(lambda: type("Direct", (Entry(list),), {}))
# expect: TypeError type() doesn't support MRO entry resolution; use types.new_class()
