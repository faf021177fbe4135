# __future__
from __future__ import annotations, division
import __future__

print(annotations)
print(__future__.all_feature_names)


def f(x: unknown) -> also[unknown]: ...


print(f.__annotations__)
# expect: _Feature((3, 7, 0, 'beta', 1), None, 16777216)
# expect: ['nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function', 'unicode_literals', 'barry_as_FLUFL', 'generator_stop', 'annotations']
# expect: {'x': 'unknown', 'return': 'also[unknown]'}
