# What has no items to set or delete still converts an index when it is a sequence.
large = 2**70
for container in ("ab", range(3), {1}, {}.keys(), list[int], 5, object()):
    for key in (large, 0, "a"):
        for what in ("set", "delete"):
            try:
                if what == "set":
                    container[key] = 1
                else:
                    del container[key]
            except Exception as error:
                print(what, key == large or key, type(error).__name__, error)

# expect: set True IndexError cannot fit 'int' into an index-sized integer
# expect: delete True IndexError cannot fit 'int' into an index-sized integer
# expect: set 0 TypeError 'str' object does not support item assignment
# expect: delete 0 TypeError 'str' object doesn't support item deletion
# expect: set a TypeError 'str' object does not support item assignment
# expect: delete a TypeError 'str' object does not support item deletion
# expect: set True IndexError cannot fit 'int' into an index-sized integer
# expect: delete True IndexError cannot fit 'int' into an index-sized integer
# expect: set 0 TypeError 'range' object does not support item assignment
# expect: delete 0 TypeError 'range' object doesn't support item deletion
# expect: set a TypeError 'range' object does not support item assignment
# expect: delete a TypeError 'range' object does not support item deletion
# expect: set True IndexError cannot fit 'int' into an index-sized integer
# expect: delete True IndexError cannot fit 'int' into an index-sized integer
# expect: set 0 TypeError 'set' object does not support item assignment
# expect: delete 0 TypeError 'set' object doesn't support item deletion
# expect: set a TypeError 'set' object does not support item assignment
# expect: delete a TypeError 'set' object does not support item deletion
# expect: set True IndexError cannot fit 'int' into an index-sized integer
# expect: delete True IndexError cannot fit 'int' into an index-sized integer
# expect: set 0 TypeError 'dict_keys' object does not support item assignment
# expect: delete 0 TypeError 'dict_keys' object doesn't support item deletion
# expect: set a TypeError 'dict_keys' object does not support item assignment
# expect: delete a TypeError 'dict_keys' object does not support item deletion
# expect: set True TypeError 'types.GenericAlias' object does not support item assignment
# expect: delete True TypeError 'types.GenericAlias' object does not support item deletion
# expect: set 0 TypeError 'types.GenericAlias' object does not support item assignment
# expect: delete 0 TypeError 'types.GenericAlias' object does not support item deletion
# expect: set a TypeError 'types.GenericAlias' object does not support item assignment
# expect: delete a TypeError 'types.GenericAlias' object does not support item deletion
# expect: set True TypeError 'int' object does not support item assignment
# expect: delete True TypeError 'int' object does not support item deletion
# expect: set 0 TypeError 'int' object does not support item assignment
# expect: delete 0 TypeError 'int' object does not support item deletion
# expect: set a TypeError 'int' object does not support item assignment
# expect: delete a TypeError 'int' object does not support item deletion
# expect: set True TypeError 'object' object does not support item assignment
# expect: delete True TypeError 'object' object does not support item deletion
# expect: set 0 TypeError 'object' object does not support item assignment
# expect: delete 0 TypeError 'object' object does not support item deletion
# expect: set a TypeError 'object' object does not support item assignment
# expect: delete a TypeError 'object' object does not support item deletion
