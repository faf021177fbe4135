# What warn() and warn_explicit() say about arguments of wrong types.
import warnings

for arguments, keywords in (
        (("m", "x"), {}), (("m", int), {}), (("m", None, "1"), {}), (("m", None, 1.5), {}),
        (("m",), {"skip_file_prefixes": ["a"]}), (("m",), {"skip_file_prefixes": (5,)})):
    try:
        warnings.warn(*arguments, **keywords)
    except TypeError as error:
        print(error)
for arguments in (("m", Warning, None, 1), ("m", Warning, "f", "1"), ("m", Warning, "f", 1, "m", 5)):
    try:
        warnings.warn_explicit(*arguments)
    except TypeError as error:
        print(error)
print(repr(warnings.formatwarning("m", UserWarning, "f.py", 3, "   ")))
# expect: category must be a Warning subclass, not 'str'
# expect: category must be a Warning subclass, not 'type'
# expect: 'str' object cannot be interpreted as an integer
# expect: 'float' object cannot be interpreted as an integer
# expect: warn() argument 'skip_file_prefixes' must be tuple, not list
# expect: Found non-str 'int' in skip_file_prefixes.
# expect: warn_explicit() argument 'filename' must be str, not None
# expect: 'str' object cannot be interpreted as an integer
# expect: 'registry' must be a dict or None
# expect: 'f.py:3: UserWarning: m\n  \n'
