# set and frozenset each have their own __contains__, for their own instances.
class Own(frozenset):
    pass


print(frozenset({1}).__contains__(1), Own({2}).__contains__(1), 2 in Own({2}), {3}.__contains__({3}))
try:
    set.__contains__(frozenset(), 1)
except TypeError as error:
    print(error)

# expect: True False True False
# expect: descriptor '__contains__' for 'set' objects doesn't apply to a 'frozenset' object
