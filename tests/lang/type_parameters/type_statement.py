# Type aliases
type Number = int | float
print(Number, type(Number).__name__, Number.__value__, Number.__name__, Number.__type_params__)
# expect: Number TypeAliasType int | float Number ()
print(Number.__module__, Number | None, str | Number, Number == Number)
# expect: __main__ Number | None str | Number True
try:
    Number[int]
except TypeError as error:
    print(error)  # expect: Only generic type aliases are subscriptable
try:
    Number.__value__ = 5
except AttributeError as error:
    print(error)  # expect: attribute '__value__' of 'typing.TypeAliasType' objects is not writable
