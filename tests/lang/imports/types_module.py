# Modules made from their type
import types

module = types.ModuleType("made", "its doc")
print(module, module.__doc__, module.__spec__, module.__loader__, module.__package__)
module.x = 1
print(module.__dict__["x"], sorted(vars(module)))
for action in (lambda: module.y, lambda: types.ModuleType(), lambda: types.ModuleType(5),
               lambda: setattr(module, "__dict__", {})):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
del module.__name__
try:
    module.y
except AttributeError as error:
    print(error)


class Special(types.ModuleType):
    @property
    def twice(self):
        return self.x * 2


special = Special("special")
special.x = 4
print(special.twice, special)
# expect: <module 'made'> its doc None None None
# expect: 1 ['__doc__', '__loader__', '__name__', '__package__', '__spec__', 'x']
# expect: AttributeError module 'made' has no attribute 'y'
# expect: TypeError module() missing required argument 'name' (pos 1)
# expect: TypeError module() argument 'name' must be str, not int
# expect: AttributeError readonly attribute
# expect: module has no attribute 'y'
# expect: 8 <module 'special'>
