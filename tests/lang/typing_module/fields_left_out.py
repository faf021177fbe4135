# TypedDict without fields warns, and so does None in their place
import warnings
from typing import TypedDict

for arguments in ((), (None,)):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        made = TypedDict("Empty", *arguments)
    print(made, made.__annotations__, [str(warning.message) for warning in seen])
# expect: <class '__main__.Empty'> {} ["Failing to pass a value for the 'fields' parameter is deprecated and will be disallowed in Python 3.15. To create a TypedDict class with 0 fields using the functional syntax, pass an empty dictionary, e.g. `Empty = TypedDict('Empty', {})`."]
# expect: <class '__main__.Empty'> {} ["Passing `None` as the 'fields' parameter is deprecated and will be disallowed in Python 3.15. To create a TypedDict class with 0 fields using the functional syntax, pass an empty dictionary, e.g. `Empty = TypedDict('Empty', {})`."]
