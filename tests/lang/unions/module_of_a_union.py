# A union has the module of its type, and no other attribute of it.
print((int | str).__module__, type(int | str).__module__)
try:
    (int | str).__name__
except AttributeError as error:
    print(error)

# expect: types types
# expect: 'types.UnionType' object has no attribute '__name__'
