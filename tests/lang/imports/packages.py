# Packages, submodules, relative imports
import house

print(house.__path__[0].endswith("/imports/house"), house.__package__, house.__file__.endswith("house/__init__.py"))
print(house.kitchen.__package__, hasattr(house, "cellar"))
print(house.kitchen.cook())
print(house.cellar.wine, house.cellar.house_rooms, house.cellar.cook is house.kitchen.cook)
import house.cellar.corner
import house.cellar as h
print(h.__name__, h.corner.__package__, h.__spec__.submodule_search_locations == h.__path__)
# expect: house house house
# expect: kitchen house.kitchen house
# expect: True house True
# expect: house False
# expect: red
# expect: red ['kitchen', 'cellar'] True
# expect: house.kitchen red red
# expect: house.cellar house.cellar True
