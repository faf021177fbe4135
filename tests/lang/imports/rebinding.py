# What names an import binds
import house.cellar
import house.cellar as below
from house import cellar as c, kitchen

print(house.__name__, below.__name__, c is below, kitchen.__name__)


def local():
    import house.cellar.corner
    from house.cellar import corner
    return sorted(locals())


print(local())


class Body:
    import house
    from house import rooms


print(Body.house is house, Body.rooms)
# expect: house house house
# expect: kitchen house.kitchen house
# expect: house house.cellar True house.kitchen
# expect: house.kitchen red red
# expect: ['corner', 'house']
# expect: True ['kitchen', 'cellar']
