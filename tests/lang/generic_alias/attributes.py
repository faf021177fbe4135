# An alias has its origin's attributes, and a few of its own
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

alias = list[int]
print(alias.__origin__, alias.__args__, alias.__parameters__, alias.__name__, alias.append)
# expect: <class 'list'> (<class 'int'>,) () list <method 'append' of 'list' objects>
print(alias.__class__, alias.__mro_entries__(()), alias.__reduce__(), alias.__unpacked__)
# expect: <class 'types.GenericAlias'> (<class 'list'>,) (<class 'types.GenericAlias'>, (<class 'list'>, (<class 'int'>,))) False
attempt(lambda: alias.missing)
# expect: AttributeError type object 'list' has no attribute 'missing'
attempt(lambda: setattr(alias, "x", 1))
# expect: AttributeError 'types.GenericAlias' object has no attribute 'x' and no __dict__ for setting new attributes
print([name for name in dir(alias) if name not in dir(list)])
# expect: ['__args__', '__bases__', '__copy__', '__deepcopy__', '__mro_entries__', '__origin__', '__parameters__', '__typing_unpacked_tuple_args__', '__unpacked__']
