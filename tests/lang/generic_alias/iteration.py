# Iterating gives the starred alias once
iterator = iter(tuple[int, str])
starred = next(iterator)
print(starred, starred.__unpacked__, starred.__typing_unpacked_tuple_args__)
# expect: *tuple[int, str] True (<class 'int'>, <class 'str'>)
print(list(iterator), type(iterator).__name__, [*list[int]][0].__typing_unpacked_tuple_args__)
# expect: [] generic_alias_iterator None
print((*tuple[int],), starred[()] if starred.__parameters__ else "no parameters")
# expect: (*tuple[int],) no parameters
