# Defining __eq__ takes __hash__ away.
class Eq:
    def __eq__(self, other):
        return True


class Both(Eq):
    __hash__ = object.__hash__


class Fixed:
    def __hash__(self):
        return -1


print(Eq.__hash__, isinstance(hash(Both()), int), hash(Fixed()), Fixed.__hash__(Fixed()), isinstance(hash(object()), int))  # expect: None True -2 -1 True
for f in (lambda: hash(Eq()), lambda: {Eq()}, lambda: hash([]), lambda: hash(({},)), lambda: {Eq(): 1}):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: unhashable type: 'Eq'
# expect: unhashable type: 'Eq'
# expect: unhashable type: 'list'
# expect: unhashable type: 'dict'
# expect: unhashable type: 'Eq'
