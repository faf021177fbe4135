# A built-in class method called through its descriptor took anything for the class.
import itertools

descriptor = vars(itertools.chain)["from_iterable"]
for bound in (5, int, itertools.chain([]), itertools.chain):
    try:
        print(list(descriptor(bound, ["ab", "c"])))
    except TypeError as error:
        print(error)
for owner in (int, itertools.chain):
    try:
        print(list(descriptor.__get__(None, owner)(["d"])))
    except TypeError as error:
        print(error)
try:
    vars(dict)["fromkeys"](list, "ab")
except TypeError as error:
    print(error)

# expect: descriptor 'from_iterable' for type 'itertools.chain' needs a type, not a 'int' as arg 2
# expect: descriptor 'from_iterable' requires a subtype of 'itertools.chain' but received 'int'
# expect: descriptor 'from_iterable' for type 'itertools.chain' needs a type, not a 'itertools.chain' as arg 2
# expect: ['a', 'b', 'c']
# expect: descriptor 'from_iterable' requires a subtype of 'itertools.chain' but received 'int'
# expect: ['d']
# expect: descriptor 'fromkeys' requires a subtype of 'dict' but received 'list'
