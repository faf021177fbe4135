# An instance of a built-in class has no __module__, but for a union.
print((int | str).__module__)
print(*[hasattr(value, "__module__") for value in [1, "a", [], None]])
try:
    (int | str).__module__ = "m"
except AttributeError as error:
    print(error)
try:
    (int | str).nothing
except AttributeError as error:
    print(error)

# expect: types
# expect: False False False False
# expect: 'types.UnionType' object has no attribute '__module__' and no __dict__ for setting new attributes
# expect: 'types.UnionType' object has no attribute 'nothing'
