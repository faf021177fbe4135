# A folder without __init__.py
import open_country
import open_country.field

print(open_country.field.where, hasattr(open_country, "__file__"), open_country.__doc__)
print(type(open_country.__path__).__name__, len(open_country.__path__), type(open_country.__loader__).__name__)
print(open_country.__spec__.origin, repr(open_country).startswith("<module 'open_country' (namespace) from ["))
# expect: ('open_country.field', 'open_country') True None
# expect: _NamespacePath 1 NamespaceLoader
# expect: None True
