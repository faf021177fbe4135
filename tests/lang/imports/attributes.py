# What a module knows about itself
import plain

print(plain.__name__, plain.__doc__, repr(plain.__package__), plain.__file__.endswith("/plain.py"))
print(type(plain.__loader__).__name__, plain.__spec__.name, plain.__spec__.origin == plain.__file__)
print(plain.__spec__.parent == "", plain.__spec__.has_location, plain.__spec__.submodule_search_locations)
print(repr(plain).startswith("<module 'plain' from '/"), repr(plain).endswith("/plain.py'>"))
print(hasattr(plain, "__path__"), type(plain.__builtins__).__name__)
# expect: plain runs as plain
# expect: plain A plain module. '' True
# expect: SourceFileLoader plain True
# expect: True True None
# expect: True True
# expect: False dict
