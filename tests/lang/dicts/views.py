# Views are live and have set operations.
d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items, len(keys), "c" in keys, 3 in values, ("a", 1) in items)  # expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)]) 3 True True True
print(sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), sorted(keys ^ {"a", "z"}), keys == {"a", "b", "c"})  # expect: ['a'] ['a', 'b', 'c', 'z'] ['b', 'c'] ['b', 'c', 'z'] True
print(items & {("a", 1)}, keys.isdisjoint("xy"), {"a"} <= keys, list(reversed(items)), keys.mapping["a"], values == values)  # expect: {('a', 1)} True True [('c', 3), ('b', 2), ('a', 1)] 1 True
for f in (lambda: keys[0], lambda: keys + {"a"}, lambda: {1: []}.items() | {1}, lambda: keys | 5):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: 'dict_keys' object is not subscriptable
# expect: unsupported operand type(s) for +: 'dict_keys' and 'set'
# expect: unhashable type: 'list'
# expect: 'int' object is not iterable
