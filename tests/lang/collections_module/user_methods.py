# The methods of UserString and UserList have the parameters, names and errors of written-out ones.
import inspect
from collections import UserDict, UserList, UserString

for method in (UserString.center, UserString.strip, UserString.expandtabs, UserString.count,
               UserString.removeprefix, UserString.__lt__, UserString.format, UserString.title,
               UserList.sort, UserList.pop, UserList.index, UserList.__eq__, UserDict.__repr__):
    print(method.__module__, method.__qualname__, inspect.signature(method))

for call in (lambda: UserString("a").center(), lambda: UserString("a").upper(1),
             lambda: UserString("a").strip(chars="a"), lambda: UserString("a").index(UserString("a")),
             lambda: UserString("a").find(UserString("a")), lambda: UserString("a").encode("none"),
             lambda: UserList([3, 1]).pop(5), lambda: UserList([3, 1]) < 3,
             lambda: UserString("a").removeprefix(prefix="a")):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)

# What is added in place is taken item by item, also a UserString, which could add itself to a list.
letters = UserList("xy")
letters += UserString("ab")
print(letters, UserList.__hash__, UserList.__abstractmethods__)
# expect: collections UserString.center (self, width, *args)
# expect: collections UserString.strip (self, chars=None)
# expect: collections UserString.expandtabs (self, tabsize=8)
# expect: collections UserString.count (self, sub, start=0, end=9223372036854775807)
# expect: collections UserString.removeprefix (self, prefix, /)
# expect: collections UserString.__lt__ (self, string)
# expect: collections UserString.format (self, /, *args, **kwds)
# expect: collections UserString.title (self)
# expect: collections UserList.sort (self, /, *args, **kwds)
# expect: collections UserList.pop (self, i=-1)
# expect: collections UserList.index (self, item, *args)
# expect: collections UserList.__eq__ (self, other)
# expect: collections UserDict.__repr__ (self)
# expect: TypeError UserString.center() missing 1 required positional argument: 'width'
# expect: TypeError UserString.upper() takes 1 positional argument but 2 were given
# expect: ''
# expect: TypeError index() argument 1 must be str, not UserString
# expect: 0
# expect: LookupError unknown encoding: none
# expect: IndexError pop index out of range
# expect: TypeError '<' not supported between instances of 'list' and 'int'
# expect: TypeError UserString.removeprefix() got some positional-only arguments passed as keyword arguments: 'prefix'
# expect: ['x', 'y', 'a', 'b'] None frozenset()
