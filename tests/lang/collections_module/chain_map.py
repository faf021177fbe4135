# ChainMap
from collections import ChainMap

c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(c, c["a"], c["b"], list(c), len(c), dict(c), c.maps, c.parents, c.new_child({"z": 0}))
c["b"] = 9
print(c.maps, c.get("q", 0), "b" in c, bool(ChainMap()), c.pop("a"), c | {"x": 1}, c.copy())
for wrong in (lambda: c["q"], lambda: c.pop("q"), lambda: ChainMap().popitem(), lambda: c.__delitem__("a")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
# expect: ChainMap({'a': 1}, {'a': 2, 'b': 3}) 1 3 ['a', 'b'] 2 {'a': 1, 'b': 3} [{'a': 1}, {'a': 2, 'b': 3}] ChainMap({'a': 2, 'b': 3}) ChainMap({'z': 0}, {'a': 1}, {'a': 2, 'b': 3})
# expect: [{'b': 9}, {'a': 2, 'b': 3}] 0 True False 1 ChainMap({'b': 9, 'x': 1}, {'a': 2, 'b': 3}) ChainMap({'b': 9}, {'a': 2, 'b': 3})
# expect: KeyError 'q'
# expect: KeyError "Key not found in the first mapping: 'q'"
# expect: KeyError 'No keys found in the first mapping.'
# expect: KeyError "Key not found in the first mapping: 'a'"
