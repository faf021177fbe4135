# Calling a class goes through its metaclass
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Meta(type):
    def __call__(cls, *args, **keywords):
        print("call", args, keywords)
        return super().__call__(*args, **keywords)
    def __len__(cls):
        return 3
    def __getitem__(cls, key):
        return key
    def __iter__(cls):
        return iter("ab")
    def __contains__(cls, item):
        return item == 1
    def __getattr__(cls, name):
        return "meta " + name
class Class(metaclass=Meta):
    def __init__(self, x, y=2):
        self.pair = x, y
print(Class(1, y=5).pair, len(Class), Class["k"], list(Class), 1 in Class, Class.missing)
# expect: call (1,) {'y': 5}
# expect: (1, 5) 3 k ['a', 'b'] True meta missing
attempt(lambda: Class())
# expect: call () {}
# expect: TypeError Class.__init__() missing 1 required positional argument: 'x'
attempt(lambda: len(Class(1)))
# expect: call (1,) {}
# expect: TypeError object of type 'Class' has no len()
